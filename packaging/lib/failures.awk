# Says in short what ctest --output-junit wrote of tests that failed: their failing lines, and their last three, which
# are all there is of a test that was cut short.

/<testcase / {
  name = $0
  sub(/.* name="|.*<testcase name="/, "", name)
  sub(/".*/, "", name)
  failing = $0 !~ /status="run"/
  if (failing) print "Failed: " name
  telling = 0
  split("", last)
  lines = 0
}

failing && !/<\/?(testcase|system-out|failure|properties|property)/ {
  if (/^(FAIL!|QFATAL|XPASS|Unable)/) telling = 5
  if (telling-- > 0) print "  " $0
  else last[++lines] = $0
}

/<\/testcase>/ && failing {
  for (i = lines > 3 ? lines - 2 : 1; i <= lines; ++i) print "  " last[i]
}
