/// Labels one below the other, none nearer to the next than a line, each as near to its wanted height as may be.
struct LabelColumn {
    var top: Double
    var bottom: Double
    var gap: Double

    /// The heights for labels whose wanted heights don't fall. They stay inside the column if there is room for them.
    func places(for wanted: [Double]) -> [Double] {
        // Neighbours that would touch move together around the middle of what they want (pool adjacent violators).
        var blocks: [Block] = []
        for height in wanted {
            blocks.append(Block(count: 1, sum: height))
            while blocks.count > 1, let last = blocks.last,
                start(of: blocks[blocks.count - 2]) + Double(blocks[blocks.count - 2].count) * gap > start(of: last)
            {
                blocks.removeLast()
                let count = blocks[blocks.count - 1].count
                blocks[blocks.count - 1].count += last.count
                blocks[blocks.count - 1].sum += last.sum - Double(count * last.count) * gap
            }
        }
        return blocks.flatMap { block in
            (0..<block.count).map { start(of: block) + Double($0) * gap }
        }
    }

    /// Labels that stand together; `sum` adds up where each would have the first one be.
    private struct Block {
        var count: Int
        var sum: Double
    }

    private func start(of block: Block) -> Double {
        let last = bottom - Double(block.count - 1) * gap
        return max(top, min(last, block.sum / Double(block.count)))
    }
}
