# Adds up what ctest --output-junit wrote: `N passed, M failed`, with `, K skipped` only when there are any.
# A Qt Test suite counts by its functions and rows, without the two that Qt adds; any other test counts as one; a test
# that did not run has failed.

/<testcase / {
  status = $0
  sub(/.*status="/, "", status)
  sub(/".*/, "", status)
  totals = p = f = s = 0
}

/^PASS +: .*::(initTestCase|cleanupTestCase)\(\)/ { --p }

/Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/ {
  line = $0
  sub(/.*Totals: /, "", line)
  gsub(/[^0-9 ]/, " ", line)
  split(line, number, / +/)
  totals = 1
  p += number[1]
  f += number[2]
  s += number[3] + number[4]
}

/<\/testcase>/ {
  if (status == "run" && !totals) p = 1
  if (status != "run" && f == 0) f = 1
  if (!totals && status != "run") p = 0
  passed += p
  failed += f
  skipped += s
}

END { printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : "" }
