using Exchange.Cli;

return await ExchangeCommand.RunAsync(args);
