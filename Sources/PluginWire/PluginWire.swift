public enum PluginWire {}
