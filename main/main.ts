import { commandLineArguments, runCommandLine } from './shell/command-line.ts';
import { usePackedBinding } from './shell/packed-binding.ts';
import { runProgram } from './shell/program.ts';

usePackedBinding();
const commandLine = commandLineArguments(process.argv);
if (commandLine) void runCommandLine(commandLine);
else runProgram();
