"""Tests the verdicts of the measuring script. Run by BenchScriptsTest, or: python3 -m unittest discover bench"""

import unittest

from kinds import ONE_REPORT, OTHERS
from measure import Measured, bounds, table


def measured(milliseconds, requests=9, status=200):
    of_kind = Measured()
    for _ in range(requests):
        of_kind.add(status, milliseconds)
    return of_kind


class BoundsTest(unittest.TestCase):

    def judged(self, results):
        return "\n".join(bounds(results))

    def test_within_all_bounds(self):
        results = {10: {(ONE_REPORT, "section"): measured(50), (OTHERS, "home"): measured(9, 1)},
                   200: {(ONE_REPORT, "section"): measured(99), (OTHERS, "home"): measured(4999, 1)},
                   1000: {(ONE_REPORT, "section"): measured(1999), (OTHERS, "home"): measured(60000, 1)}}
        self.assertEqual(4, self.judged(results).count("met: "))
        self.assertNotIn("NOT MET", self.judged(results))

    def test_each_bound_broken(self):
        results = {10: {(ONE_REPORT, "section"): measured(50)},
                   200: {(ONE_REPORT, "section"): measured(101), (OTHERS, "home"): measured(5001, 1),
                         (OTHERS, "charts"): measured(3, 1, 503)},
                   1000: {(ONE_REPORT, "section"): measured(2001)}}
        judged = self.judged(results)
        self.assertEqual(4, judged.count("NOT MET"))
        for broken in ["section 2.0 times", "home 5001 ms", "charts 1", "section 2001 ms"]:
            self.assertIn(broken, judged)

    def test_what_was_not_asked_enough_is_not_called_met(self):
        results = {10: {(ONE_REPORT, "section"): measured(50), (OTHERS, "home"): measured(9, 1)},
                   200: {(ONE_REPORT, "section"): measured(50, 1)}}
        judged = self.judged(results)
        self.assertEqual(3, judged.count("not known: "))
        self.assertIn("too few requests to tell: section", judged)
        self.assertIn("too few requests to tell: home", judged)

    def test_a_smaller_run_promises_nothing(self):
        self.assertEqual("", self.judged({10: {(ONE_REPORT, "section"): measured(50)}}))


class TableTest(unittest.TestCase):

    def test_a_row_a_kind_with_what_was_not_200(self):
        results = {10: {(ONE_REPORT, "section"): measured(50)},
                   200: {(ONE_REPORT, "section"): measured(100, 2, 404), (OTHERS, "home"): measured(7, 1)}}
        rows = [line.split() for line in table(results)]
        self.assertEqual(["one", "report:", "section", "50", "100", "2.0", "100", "2", "2"], rows[1])
        self.assertEqual(["others:", "home", "7", "7", "1", "0"], rows[2])


if __name__ == "__main__":
    unittest.main()
