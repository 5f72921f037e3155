import VerkostoCommands

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

exit(await Verkosto.execute(Array(CommandLine.arguments.dropFirst())))
