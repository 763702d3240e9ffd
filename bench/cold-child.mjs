// Handles one event in a fresh process, as Lambda does at a cold start; without a file it handles nothing.
process.once("message", async ({ file, event }) => {
  const result = file === null ? null : await (await import(file)).handler(event);
  const { user, system } = process.cpuUsage();
  process.send({ result, processorMilliseconds: (user + system) / 1000 });
  process.disconnect();
});
process.send("up");
