import { commandLineArguments, runCommandLine } from './shell/command-line.ts';
import { runProgram } from './shell/program.ts';

const commandLine = commandLineArguments(process.argv);
if (commandLine) void runCommandLine(commandLine);
else runProgram();
