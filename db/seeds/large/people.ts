import type postgres from "postgres";
import { hashPassword } from "~/platform/auth.server";
import { Chance, mulberry32 } from "../demo/build/chance";
import { demoPassword } from "../demo/people";
import { copyRows } from "./copy";
import { pick } from "./words";

const FIRST = [
  "Aino",
  "Eino",
  "Helmi",
  "Onni",
  "Lumi",
  "Toivo",
  "Saga",
  "Väinö",
  "Emma",
  "Oskar",
  "Maria",
  "John",
  "Priya",
  "Ahmed",
  "Ilona",
  "Jari",
  "Satu",
  "Timo",
  "Kaisa",
  "Pekka",
];
const LAST = [
  "Korhonen",
  "Virtanen",
  "Mäkinen",
  "Nieminen",
  "Lahti",
  "Heikkilä",
  "Salo",
  "Laine",
  "Koski",
  "Smith",
  "Sharma",
  "Lindqvist",
  "Berg",
  "Rautio",
  "Harju",
  "Aalto",
];
const CITIES = ["Tampere", "Oulu", "Jyväskylä", "Turku", "Espoo"];

/** As in the demo: an account for so many people, and so many of them in one. */
const PEOPLE_PER_ACCOUNT = 6;
const SHARE_IN_ACCOUNTS = 0.3;

/** The first ones have logins (member1@example.com …), so that benchmarks can sign in as many people. */
export const LOGINS = 400;

export async function copyPeople(
  sql: postgres.Sql,
  count: number,
  from: Date,
  until: Date,
): Promise<string[]> {
  const chance = new Chance(mulberry32(20_261));
  const people = Array.from({ length: count }, (_, n) => {
    const at = new Date(chance.between(from.getTime(), until.getTime()));
    const login = n < LOGINS;
    return {
      id: chance.idAt(at),
      at,
      n: n + 1,
      login,
      name: `${pick(chance, FIRST)} ${pick(chance, LAST)}`,
      city: pick(chance, CITIES),
      stage: login || chance.happens(0.7) ? "member" : "customer",
    };
  });
  const accounts = await copyAccounts(sql, Math.ceil(count / PEOPLE_PER_ACCOUNT), from);
  const employed = new Chance(mulberry32(20_262));
  await copyRows(
    sql,
    "customers",
    ["id", "stage", "handle", "display_name", "account_id", "city", "locale", "trust_level", "created_at"],
    people.map((p) => [
      p.id,
      p.stage,
      `member${p.n}`,
      p.name,
      employed.happens(SHARE_IN_ACCOUNTS) ? pick(employed, accounts) : null,
      p.city,
      p.n % 3 ? "fi" : "en",
      p.login ? 3 : 1,
      p.at,
    ]),
  );
  await copyRows(
    sql,
    "identities",
    ["id", "customer_id", "provider", "subject", "verified_at", "created_at"],
    people.map((p) => [
      chance.idAt(p.at),
      p.id,
      "email",
      `member${p.n}@example.com`,
      p.login ? p.at : null,
      p.at,
    ]),
  );
  const hash = await hashPassword(demoPassword);
  await copyRows(
    sql,
    "users",
    ["id", "customer_id", "email", "email_verified_at", "password_hash", "created_at"],
    people
      .filter((p) => p.login)
      .map((p) => [chance.idAt(p.at), p.id, `member${p.n}@example.com`, p.at, hash, p.at]),
  );
  return people.map((p) => p.id);
}

/** One of the staff, whose name stands over the news. Without a login: nobody gets in by a known password. */
export async function addAnnouncer(sql: postgres.Sql, id: string, at: Date): Promise<string> {
  await sql`insert into customers (id, stage, handle, display_name, staff_role, locale, trust_level, created_at)
    values (${id}, 'member', 'announcer1', 'Sanna Uutinen', 'moderator', 'fi', 4, ${at})`;
  return id;
}

async function copyAccounts(sql: postgres.Sql, count: number, at: Date): Promise<string[]> {
  const chance = new Chance(mulberry32(20_263));
  const accounts = Array.from({ length: count }, (_, n) => ({
    id: chance.idAt(at),
    name: `${pick(chance, LAST)} ${pick(chance, CITIES)} ${n + 1}`,
    value: Math.round(chance.between(5, 1_200)) * 100,
  }));
  await copyRows(
    sql,
    "accounts",
    ["id", "name", "annual_value_eur", "created_at"],
    accounts.map(({ id, name, value }) => [id, name, value, at]),
  );
  return accounts.map(({ id }) => id);
}
