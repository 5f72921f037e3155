// libxlsxwriter draws in OpenSSL, which takes as long to load as the rest of the program; so it is loaded when a workbook is
// written. Elsewhere than on Linux it is linked as usual (Package.swift).

#ifdef __linux__

#include <late_binding.h>
#pragma GCC visibility push(hidden)
#include <xlsxwriter.h>

#define LATE(result, name, parameters, arguments) \
  VERKOSTO_LATE("libxlsxwriter.so." LXW_SOVERSION, result, name, parameters, arguments)

LATE(char *, lxw_strerror, (lxw_error number), (number))
LATE(void, lxw_workbook_free, (lxw_workbook *workbook), (workbook))
LATE(lxw_workbook *, workbook_new, (const char *path), (path))
LATE(lxw_error, workbook_close, (lxw_workbook *workbook), (workbook))
LATE(lxw_error, workbook_set_properties, (lxw_workbook *workbook, lxw_doc_properties *properties), (workbook, properties))
LATE(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *workbook, const char *name), (workbook, name))
LATE(lxw_format *, workbook_add_format, (lxw_workbook *workbook), (workbook))
LATE(void, format_set_align, (lxw_format *format, uint8_t alignment), (format, alignment))
LATE(void, format_set_bold, (lxw_format *format), (format))
LATE(void, format_set_bottom, (lxw_format *format, uint8_t style), (format, style))
LATE(void, format_set_num_format, (lxw_format *format, const char *pattern), (format, pattern))
LATE(void, format_set_text_wrap, (lxw_format *format), (format))
LATE(void, format_set_top, (lxw_format *format, uint8_t style), (format, style))
LATE(void, worksheet_fit_to_pages, (lxw_worksheet *sheet, uint16_t width, uint16_t height), (sheet, width, height))
LATE(void, worksheet_freeze_panes, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
LATE(void, worksheet_set_landscape, (lxw_worksheet *sheet), (sheet))
LATE(lxw_error, worksheet_autofilter, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row, lxw_col_t last_column), (sheet, row, column, last_row, last_column))
LATE(lxw_error, worksheet_repeat_rows, (lxw_worksheet *sheet, lxw_row_t row, lxw_row_t last_row), (sheet, row, last_row))
LATE(lxw_error, worksheet_set_column, (lxw_worksheet *sheet, lxw_col_t column, lxw_col_t last_column, double width, lxw_format *format), (sheet, column, last_column, width, format))
LATE(lxw_error, worksheet_write_blank, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format), (sheet, row, column, format))
LATE(lxw_error, worksheet_write_datetime, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_datetime *moment, lxw_format *format), (sheet, row, column, moment, format))
LATE(lxw_error, worksheet_write_number, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format), (sheet, row, column, number, format))
LATE(lxw_error, worksheet_write_string, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format), (sheet, row, column, text, format))

#endif
