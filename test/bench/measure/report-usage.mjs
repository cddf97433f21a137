// Loaded into a measured server before its own code: tells the parent process what it has used so far.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMs: (user + system) / 1000, residentBytes: process.memoryUsage.rss() });
});
// A server must not outlive the benchmark, nor wait for it.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel.unref();
