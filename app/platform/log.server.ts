import pino from "pino";

/** JSON lines. Never a password, a token, a cookie or a body. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: undefined,
  redact: {
    paths: ["password", "token", "cookie", "*.password", "*.token", "req.headers.cookie"],
    censor: "…",
  },
  serializers: { error: pino.stdSerializers.err },
});
