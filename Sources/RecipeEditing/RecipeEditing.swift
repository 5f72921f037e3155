internal import LocatedYAML
