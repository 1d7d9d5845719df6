/** Preloaded into the server when a command runs it: were that command killed hard, the server must not live on. */
process.channel?.unref();
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
