// libical draws in ICU and the C++ library: a third of the time in which the program starts. Most commands read no calendar, so
// it is loaded when they do. Elsewhere than on Linux it is linked as usual (Package.swift).

#ifdef __linux__

#include <late_binding.h>
#define LIBICAL_ICAL_STATIC_DEFINE
#pragma GCC visibility push(hidden)
#include <libical/ical.h>

// The file's number is that of the interface, which ICAL_VERSION begins with.
_Static_assert(ICAL_VERSION[0] == '3', "these declarations are those of libical 3");
#define LATE(result, name, parameters, arguments) VERKOSTO_LATE("libical.so.3", result, name, parameters, arguments)

LATE(void, icalerror_set_errors_are_fatal, (int fatal), (fatal))
LATE(void, icalmemory_free_buffer, (void *buffer), (buffer))
LATE(icalcomponent *, icalparser_parse_string, (const char *text), (text))
LATE(void, icalcomponent_free, (icalcomponent *component), (component))
LATE(icalcomponent_kind, icalcomponent_isa, (const icalcomponent *component), (component))
LATE(const char *, icalcomponent_get_uid, (icalcomponent *component), (component))
LATE(icalcomponent *, icalcomponent_get_first_component, (icalcomponent *component, icalcomponent_kind kind), (component, kind))
LATE(icalcomponent *, icalcomponent_get_next_component, (icalcomponent *component, icalcomponent_kind kind), (component, kind))
LATE(icalproperty *, icalcomponent_get_first_property, (icalcomponent *component, icalproperty_kind kind), (component, kind))
LATE(icalproperty *, icalcomponent_get_next_property, (icalcomponent *component, icalproperty_kind kind), (component, kind))
LATE(icalparameter *, icalproperty_get_first_parameter, (icalproperty *property, icalparameter_kind kind), (property, kind))
LATE(icalparameter_fbtype, icalparameter_get_fbtype, (const icalparameter *parameter), (parameter))
LATE(const char *, icalparameter_get_tzid, (const icalparameter *parameter), (parameter))
LATE(struct icaltimetype, icalproperty_get_dtend, (const icalproperty *property), (property))
LATE(struct icaltimetype, icalproperty_get_dtstart, (const icalproperty *property), (property))
LATE(struct icaldurationtype, icalproperty_get_duration, (const icalproperty *property), (property))
LATE(struct icaltimetype, icalproperty_get_exdate, (const icalproperty *property), (property))
LATE(struct icalperiodtype, icalproperty_get_freebusy, (const icalproperty *property), (property))
LATE(struct icaldatetimeperiodtype, icalproperty_get_rdate, (const icalproperty *property), (property))
LATE(struct icaltimetype, icalproperty_get_recurrenceid, (const icalproperty *property), (property))
LATE(struct icalrecurrencetype, icalproperty_get_rrule, (const icalproperty *property), (property))
LATE(enum icalproperty_status, icalproperty_get_status, (const icalproperty *property), (property))
LATE(enum icalproperty_transp, icalproperty_get_transp, (const icalproperty *property), (property))
LATE(const char *, icalproperty_get_tzid, (const icalproperty *property), (property))
LATE(int, icalproperty_get_tzoffsetfrom, (const icalproperty *property), (property))
LATE(int, icalproperty_get_tzoffsetto, (const icalproperty *property), (property))
LATE(char *, icalproperty_get_value_as_string_r, (const icalproperty *property), (property))
LATE(const char *, icalproperty_get_x, (const icalproperty *property), (property))
LATE(const char *, icalproperty_get_x_name, (icalproperty *property), (property))
LATE(int, icaldurationtype_as_int, (struct icaldurationtype duration), (duration))
LATE(struct icaltimetype, icaltime_null_time, (void), ())
LATE(int, icaltime_is_null_time, (const struct icaltimetype time), (time))
LATE(int, icaltime_is_utc, (const struct icaltimetype time), (time))
LATE(struct icalrecurrencetype, icalrecurrencetype_from_string, (const char *text), (text))
LATE(char *, icalrecurrencetype_as_string_r, (struct icalrecurrencetype *rule), (rule))
LATE(icalrecur_iterator *, icalrecur_iterator_new, (struct icalrecurrencetype rule, struct icaltimetype start), (rule, start))
LATE(struct icaltimetype, icalrecur_iterator_next, (icalrecur_iterator *iterator), (iterator))
LATE(void, icalrecur_iterator_free, (icalrecur_iterator *iterator), (iterator))

#endif
