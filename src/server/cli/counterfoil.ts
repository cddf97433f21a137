#!/usr/bin/env node
import { runCli } from "./run-cli.ts";

// Not only the exit code: a client of the database or an open prompt must not keep the process alive.
process.exit(await runCli(process.argv.slice(2)));
