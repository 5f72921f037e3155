import Foundation
import MemberList
import PluginKit

exit(Plugin(id: "NAME", version: "1.0.0", modules: [memberList]).answer(on: StandardStreams()))
