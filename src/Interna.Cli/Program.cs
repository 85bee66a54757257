Console.Error.WriteLine("interna: no verb given; try 'interna --help'.");
return 2;
