import { describe, expect, it } from "vitest";
import { join, sendConfirmation } from "~/domain/customers/joining.server";
import { requestReset } from "~/domain/customers/passwords.server";
import { useDatabase } from "../../support/database";
import { person, refused } from "../community/arrange";
import { lettersTo, newAddress, newPlace, passphrase } from "./arrange";

const { sql } = useDatabase();

/** Each form of ours that sends a letter to an address that anyone may type. */
const doors = {
  joining: (email: string, ip: string) =>
    join(
      { displayName: "Aino Virtanen", email, password: passphrase, wantsLetters: false },
      { ip, language: "fi" },
    ),
  confirming: (email: string, ip: string) => sendConfirmation(email, ip),
  resetting: (email: string, ip: string) => requestReset(email, ip),
};
const tooMany = refused("errors:too_many", 429);

describe.each(Object.entries(doors))("letters by %s", (_, ask) => {
  it("come five times an hour to one address, however it is written and from however many places", async () => {
    const { email } = await person(sql, { email: newAddress() });
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        ask(i % 2 ? email.toUpperCase() : email, `192.0.2.${Math.floor(Math.random() * 1e6)}-${i}`),
      ),
    );
    const refusals = tries.filter(({ status }) => status === "rejected");
    expect(refusals).toHaveLength(15);
    for (const one of refusals) expect((one as PromiseRejectedResult).reason).toMatchObject(tooMany);
    expect((await lettersTo(sql, email)).length).toBeLessThanOrEqual(5);
  });

  it("are refused alike for an address that nobody has, so that the refusal tells nothing", async () => {
    const email = newAddress();
    for (let time = 0; time < 5; time++) await ask(email, newPlace().ip);
    await expect(ask(email, newPlace().ip)).rejects.toMatchObject(tooMany);
  });

  it("go to ten addresses an hour from one place", async () => {
    const { ip } = newPlace();
    const addresses = Array.from({ length: 14 }, newAddress);
    const tries = await Promise.allSettled(addresses.map((email) => ask(email, ip)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });
});

describe("the limit of one address", () => {
  it("is one for all forms together", async () => {
    const { email } = await person(sql, { email: newAddress() });
    for (const ask of [doors.resetting, doors.confirming, doors.joining, doors.resetting, doors.joining])
      await ask(email, newPlace().ip);
    for (const ask of Object.values(doors))
      await expect(ask(email, newPlace().ip)).rejects.toMatchObject(tooMany);
  });
});
