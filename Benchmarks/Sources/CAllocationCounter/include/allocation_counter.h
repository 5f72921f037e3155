#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

// How many blocks of memory this process has asked for since it started.
unsigned long allocation_count(void);

#endif
