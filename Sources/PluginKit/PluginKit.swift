internal import PluginWire
