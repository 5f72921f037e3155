import ModuleContract

/// The report's pictures as files, one each.
struct PictureFiles {
    var pictures: [Picture]

    /// The pictures as SVG.
    var artifacts: [Artifact] {
        var names = FileNames()
        return pictures.map { picture in
            Artifact(path: "pictures/\(names.name(for: picture.id)).svg", kind: .picture, bytes: picture.file)
        }
    }
}
