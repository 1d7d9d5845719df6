import { readFileSync } from "node:fs";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    /** Any PostgreSQL from 15 on. The commands set it to the embedded one where it is missing. */
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/.+/),
    DATABASE_POOL: z.coerce.number().int().min(2).max(500).default(12),
    PORT: port.default(3000),
    /** The address to listen on; all of them unless said. */
    HOST: z.string().min(1).optional(),
    /** Where people reach us. Every link we write is made from it, never from a request's Host header. */
    APP_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** What this process does. Several processes may share the work. */
    ROLES: z
      .string()
      .default("web,worker")
      .transform((text) => text.split(",").map((role) => role.trim()))
      .pipe(z.array(z.enum(["web", "worker"])).min(1)),
    /** Without it, letters go to the development outbox page and nowhere else. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default("Kohtaamo <no-reply@localhost>"),
    /** Where people reach the ones who run this: shown on the help pages and in security.txt. */
    CONTACT_EMAIL: z.email().optional(),
    /** Until when security.txt holds; half a year from the start unless said. */
    SECURITY_EXPIRES: z.iso.date().optional(),
    /** Signs what leaves the house and comes back, such as the links that stop letters. */
    SIGNING_SECRET: z.string().min(16).optional(),
    /** Where attached files lie, unless S3_ENDPOINT is set. */
    STORAGE_DIR: z.string().min(1).default("data/files"),
    /** Anything that speaks S3. With it, the bucket and both keys are needed. */
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_BUCKET: z.string().min(3).optional(),
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    /** How many proxies before us to believe about the caller's address. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  })
  .superRefine((settings, context) => {
    if (!settings.S3_ENDPOINT) return;
    for (const name of ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
      if (!settings[name]) context.addIssue({ code: "custom", path: [name], message: "missing" });
  });

export type Environment = Omit<z.output<typeof schema>, "APP_URL"> & { APP_URL: string };

type Source = Record<string, string | undefined>;

/** How to put each setting right: the end of the sentence "… is missing / is not valid: ". */
const ADVICE: Record<keyof z.output<typeof schema>, string> = {
  NODE_ENV: "set development, test or production",
  DATABASE_URL: "set it to a PostgreSQL, such as postgres://user:password@host:5432/kohtaamo",
  DATABASE_POOL: "set the number of database connections, from 2 to 500",
  PORT: "set a free port from 1 to 65535, such as 3000",
  HOST: "set the address to listen on, such as 127.0.0.1",
  APP_URL: "set the address people use, such as https://community.example.com",
  ROLES: "set web, worker or web,worker",
  SMTP_URL: "set the mail server, such as smtps://user:password@mail.example.com",
  MAIL_FROM: "set a sender, such as Kohtaamo <hello@example.com>",
  CONTACT_EMAIL: "set an address that somebody reads, such as hello@example.com",
  SECURITY_EXPIRES: "set a date within a year, such as 2027-06-30",
  SIGNING_SECRET: "set sixteen or more random characters, the same for all processes",
  STORAGE_DIR: "set a directory to keep files in, such as data/files",
  S3_ENDPOINT: "set the address of the file storage, such as https://s3.example.com",
  S3_BUCKET: "set the bucket that holds the files, where S3_ENDPOINT is set",
  S3_REGION: "set the storage's region, such as eu-north-1",
  S3_ACCESS_KEY_ID: "set the storage's access key, where S3_ENDPOINT is set",
  S3_SECRET_ACCESS_KEY: "set the storage's secret key, where S3_ENDPOINT is set",
  TRUST_PROXY: "set the number of proxies in front, from 0 to 10",
  LOG_LEVEL: "set trace, debug, info, warn, error, fatal or silent",
};

export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** The settings, checked. Throws an `EnvironmentError` of one line which says what to set. */
export function readEnvironment(source: Source): Environment {
  // An empty setting, as compose files like to make them, is one that is not there.
  const given = Object.fromEntries(
    Object.entries(withSecretFiles(source)).filter(([, value]) => value !== ""),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = [...new Set(result.error.issues.map((issue) => issue.path[0] as keyof typeof ADVICE))];
    const lines = wrong.map(
      (name) => `${name} is ${given[name] === undefined ? "missing" : "not valid"}: ${ADVICE[name]}`,
    );
    throw new EnvironmentError(`${lines.join("; ")}.`);
  }
  const { APP_URL = `http://localhost:${result.data.PORT}`, ...rest } = result.data;
  return { ...rest, APP_URL: APP_URL.replace(/\/+$/, "") };
}

/** `NAME_FILE` names a file that holds the setting, as secrets are mounted in containers. */
function withSecretFiles(source: Source): Source {
  const settings = { ...source };
  for (const name of Object.keys(schema.shape)) {
    const file = source[`${name}_FILE`];
    if (!file || source[name]) continue;
    try {
      settings[name] = readFileSync(file, "utf8").trim();
    } catch {
      throw new EnvironmentError(
        `${name}_FILE names ${file}, which cannot be read: set the path of a readable file.`,
      );
    }
  }
  return settings;
}

let checked: Environment | undefined;

export function env(): Environment {
  return (checked ??= readEnvironment(process.env));
}

/** For the start of a process: a wrong setting ends it with one clear line. */
export function checkEnvironment(): Environment {
  try {
    const settings = env();
    // Modules below the platform read the connection string for themselves.
    process.env.DATABASE_URL = settings.DATABASE_URL;
    return settings;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`Kohtaamo cannot start: ${error.message}\n`);
    process.exit(1);
  }
}
