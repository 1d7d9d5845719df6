import { register } from "tsx/esm/api";

/** From here on `import()` understands the project's TypeScript, with its `~/` and `#db/` paths. */
register();
