import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { EnvironmentError, readEnvironment } from "~/platform/env.server";

const DATABASE_URL = "postgres://kohtaamo@localhost/kohtaamo";

describe("the settings", () => {
  it("need only a database; the rest has defaults", () => {
    expect(readEnvironment({ DATABASE_URL })).toMatchObject({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      ROLES: ["web", "worker"],
      TRUST_PROXY: 0,
    });
  });

  it("take the port into the address, and the address without its last slash", () => {
    expect(readEnvironment({ DATABASE_URL, PORT: "4101" }).APP_URL).toBe("http://localhost:4101");
    expect(readEnvironment({ DATABASE_URL, APP_URL: "https://yhteiso.example/" }).APP_URL).toBe(
      "https://yhteiso.example",
    );
  });

  it.each([
    [{}, "DATABASE_URL is missing: set it to a PostgreSQL"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL is not valid"],
    [{ DATABASE_URL, PORT: "http" }, "PORT is not valid: set a free port"],
    [{ DATABASE_URL, PORT: "70000" }, "PORT is not valid"],
    [{ DATABASE_URL, APP_URL: "javascript:alert(1)" }, "APP_URL is not valid"],
    [{ DATABASE_URL, ROLES: "web,cook" }, "ROLES is not valid: set web, worker"],
    [{ DATABASE_URL, SMTP_URL: "mail.example.com" }, "SMTP_URL is not valid: set the mail server"],
    [{ DATABASE_URL, S3_ENDPOINT: "https://s3.example" }, "S3_BUCKET is missing: set the bucket"],
    [{ DATABASE_URL, S3_ENDPOINT: "s3.example" }, "S3_ENDPOINT is not valid: set the address"],
    [{ DATABASE_URL_FILE: "/does/not/exist" }, "DATABASE_URL_FILE names /does/not/exist"],
  ])("%j is refused in one line which says what to set", (source, words) => {
    expect(() => readEnvironment(source)).toThrow(EnvironmentError);
    expect(() => readEnvironment(source)).toThrow(words);
    expect(() => readEnvironment(source)).not.toThrow("\n");
  });

  it("come from a file where NAME_FILE names one", () => {
    const directory = mkdtempSync(join(tmpdir(), "settings-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const file = join(directory, "url");
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(readEnvironment({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(DATABASE_URL);
  });

  it("count as absent when empty", () => {
    expect(readEnvironment({ DATABASE_URL, SMTP_URL: "", PORT: "" })).toMatchObject({ PORT: 3000 });
    expect(readEnvironment({ DATABASE_URL, SMTP_URL: "" }).SMTP_URL).toBeUndefined();
  });
});
