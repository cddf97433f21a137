// Command line entry, run with tsx so that it can load the declarations as they are written.
import { checkContract } from "../test/contract/check-contract.ts";

process.exitCode = await checkContract(process.argv.slice(2), (text) => {
  console.log(text);
});
