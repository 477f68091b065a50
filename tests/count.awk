# Counts test cases in CTest's log: those that Catch2 counts, and one for each other test. Prints "PASSED FAILED".
/^[0-9]+\/[0-9]+ Testing: / { finish(); running = 1; passed_here = failed_here = counted = absent = 0; outcome = "" }
/^Command: ""/ { absent = 1 } # its program is not there: CTest logs that as passed
/^All tests passed \(/ && match($0, /in [0-9]+ test case/) { counted = 1; passed_here += substr($0, RSTART + 3, RLENGTH - 13) }
/^test cases: / {
    counted = 1
    fields = split($0, field, "|")
    for (i = 2; i <= fields; i++) {
        if (field[i] ~ / passed/) passed_here += field[i] + 0
        else if (field[i] ~ / failed as expected/) passed_here += field[i] + 0
        else if (field[i] ~ / failed/) failed_here += field[i] + 0
    }
}
/^Test Passed\.$/ { outcome = "passed" }
END { finish(); print passed + 0, failed + 0 }

# A test that failed without a failed case (it crashed, or took too long) counts as one.
function finish() {
    if (!running) return
    if (absent) outcome = "absent"
    if (outcome == "passed" && !counted) passed_here = 1
    if (outcome != "passed" && failed_here == 0) failed_here = 1
    passed += passed_here
    failed += failed_here
    running = 0
}
