using Interna.Cli;

using var terminal = Terminal.OfProcess();
return Application.Run(args, terminal);
