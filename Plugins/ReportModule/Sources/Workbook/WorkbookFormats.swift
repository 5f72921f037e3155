import CXlsxWriter

/// How a workbook's cells look.
struct WorkbookFormats {
    let head: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?
    let percent: UnsafeMutablePointer<lxw_format>?
    let total: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        head = workbook_add_format(workbook)
        format_set_bold(head)
        format_set_bottom(head, UInt8(LXW_BORDER_MEDIUM.rawValue))
        format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        text = workbook_add_format(workbook)
        format_set_text_wrap(text)
        format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        day = workbook_add_format(workbook)
        format_set_num_format(day, "yyyy-mm-dd")
        format_set_align(day, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        percent = workbook_add_format(workbook)
        format_set_num_format(percent, "0 %")
        format_set_align(percent, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        total = workbook_add_format(workbook)
        format_set_bold(total)
        format_set_top(total, UInt8(LXW_BORDER_THIN.rawValue))
    }
}
