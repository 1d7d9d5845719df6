/** `npm run bench [-- --posts 200000] [-- --seconds 6]`: one table, each figure beside its floor measured in the same run. */
import { checkNode, ensureInstalled } from "../../app/commands/preparation.mjs";
import { main } from "../../app/commands/steps.mjs";

await main(async () => {
  checkNode();
  await ensureInstalled();
  await import("../../app/commands/typescript.mjs");
  const { bench } = await import("./bench.ts");
  await bench(process.argv.slice(2));
});
