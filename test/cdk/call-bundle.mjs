// Calls handlers of the bundle, one after the other, in a process of their own as on Lambda: nothing is there but the bundle.
process.on("message", async ({ file, event }) => {
  try {
    const { handler } = await import(file);
    process.send({ result: (await handler(event)) ?? null });
  } catch (error) {
    process.send({ error: `${error.name}: ${error.message}` });
  }
});
