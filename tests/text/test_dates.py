"""Time expressions found and resolved."""

from __future__ import annotations

import datetime as dt

import pytest

from treatywatch.errors import BadDateError
from treatywatch.model.duration import Duration
from treatywatch.model.when import Modifier, Precision
from treatywatch.text.dates import (
    TimeExpression,
    TimeKind,
    find_dates,
    governing_date,
    governing_expression,
    scan_dates,
)
from treatywatch.text.document import document_of

PUBLISHED = "2022-03-22"  # a Tuesday


def values(text: str, published: str | None = PUBLISHED) -> list[str]:
    """The TIMEX3 values of a text."""
    return [found.value for found in find_dates(text, published=published)]


def one(text: str, published: str | None = PUBLISHED) -> TimeExpression:
    """The only expression of a text."""
    (found,) = find_dates(text, published=published)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # days, in the spellings of news
        ("It was signed on March 3, 2021.", "2021-03-03"),
        ("It was signed on 3 March 2021.", "2021-03-03"),
        ("It was signed on the 3rd of March, 2021.", "2021-03-03"),
        ("It was signed on Wednesday, 3 March 2021.", "2021-03-03"),
        ("TOKYO, March 22 - The ministry protested.", "2022-03-22"),
        ("OSLO (AP) — Sept. 9, 1993: recognition.", "1993-09-09"),
        ("Logged 2021-11-05 by the clerk.", "2021-11-05"),
        ("Logged 2021-11-05T14:30 by the clerk.", "2021-11-05T14:30"),
        ("Logged 25.12.2021 by the clerk.", "2021-12-25"),
        ("Logged 2021/12/25 by the clerk.", "2021-12-25"),
        ("Logged 12/25/2021 by the clerk.", "2021-12-25"),
        ("Logged 25.12.2021 by the clerk.", "2021-12-25"),
        ("Logged 2021/12/25 by the clerk.", "2021-12-25"),
        ("Logged 12/25/21 by the clerk.", "2021-12-25"),
        ("Logged 12/25/96 by the clerk.", "1996-12-25"),
        ("On Oct. 5 of last year it lapsed.", "2021-10-05"),
        ("It lapsed last Oct. 5.", "2021-10-05"),
        ("It lapses next Jan. 5.", "2023-01-05"),
        ("It met on Thursday, Dec. 2.", "2021-12-02"),
        ("It was sealed the 12th of October last.", "2021-10-12"),
        ("The envoys meet from March 5-7.", "2022-03-05/2022-03-07"),
        ("The envoys met on 5-7 March 2021.", "2021-03-05/2021-03-07"),
        # weekdays by the tense of their clause
        ("Envoys met on Tuesday.", "2022-03-22"),
        ("Envoys met on Friday.", "2022-03-18"),
        ("Envoys will meet on Friday.", "2022-03-25"),
        ("On Friday the envoys will meet.", "2022-03-25"),
        ("Envoys will be held in the disputed region until Friday.", "2022-03-25"),
        ("A summit is due to be held on Friday.", "2022-03-25"),
        ("The vote, scheduled for Friday, is open.", "2022-03-25"),
        ("The council urged Tripoli to answer by Friday.", "2022-03-25"),
        ("The truce held until Friday.", "2022-03-25"),
        ("They agreed to a truce late on Friday.", "2022-03-18"),
        ("They agreed to meet late on Friday.", "2022-03-25"),
        ("By Friday thousands had fled.", "2022-03-18"),
        ("Theresa May had on Friday refused.", "2022-03-18"),
        ("The army moved last Friday.", "2022-03-18"),
        ("The army moved last Tuesday.", "2022-03-15"),
        ("The army moves next Tuesday.", "2022-03-29"),
        ("The army moved this Monday.", "2022-03-21"),
        ("It ended on Tuesday of last week.", "2022-03-15"),
        ("It starts Friday next week.", "2022-04-01"),
        # months, seasons, years
        ("The embargo ended in May.", "2021-05"),
        ("The embargo will end in May.", "2022-05"),
        ("The embargo began in February.", "2022-02"),
        ("A tariff will come in February.", "2023-02"),
        ("It fell apart in late September 2010.", "2010-09"),
        ("It fell apart in March of this year.", "2022-03"),
        ("It fell apart in April last year.", "2021-04"),
        ("It fell apart last March.", "2021-03"),
        ("It starts next April.", "2022-04"),
        ("It starts next March.", "2023-03"),
        ("It starts this July.", "2022-07"),
        ("It opened in the summer of 2010.", "2010-SU"),
        ("It opened in spring 1995.", "1995-SP"),
        ("It opened last winter.", "2021-WI"),
        ("It opens next autumn.", "2022-FA"),
        ("It opens this spring.", "2022-SP"),
        ("It opened in the autumn.", "2021-FA"),
        ("It will open in the summer.", "2022-SU"),
        ("It opened in the summer of last year.", "2021-SU"),
        ("It is open in late summer.", "2021-SU"),
        ("The pact dates from 1956.", "1956"),
        ("The pact lapsed in late 2019.", "2019"),
        ("The pact lapsed in '96.", "1996"),
        ("It was peaceful in the year 2000.", "2000"),
        ("It began in the 1990s.", "199"),
        ("It began in the mid-1980s.", "198"),
        ("It began in the sixties.", "196"),
        ("It began in the '80s.", "198"),
        ("It spans the 20th century.", "19"),
        ("It is a 17th-century fort.", "16"),
        ("He died in 347 AD.", "0347"),
        ("He died in 44 BC.", "BC0044"),
        ("It fell in the fourth century BC.", "BC03"),
        ("Profit rose in the third quarter of 1989.", "1989-Q3"),
        ("Profit rose in the fourth quarter.", "2021-Q4"),
        ("Profit will rise in the fourth quarter.", "2022-Q4"),
        ("Profit rose in last year's third quarter.", "2021-Q3"),
        ("Profit rose in the first half of 2021.", "2021-H1"),
        ("Profit rose in Q3 2020.", "2020-Q3"),
        ("Profit rose in the latest quarter.", "2021-Q4"),
        ("Outlays in fiscal 1989 rose.", "FY1989"),
        ("Outlays in the last fiscal year rose.", "FY2021"),
        ("Outlays in the current fiscal year rise.", "FY2022"),
        # from the day of publication
        ("It was sent yesterday.", "2022-03-21"),
        ("It is sent tomorrow.", "2022-03-23"),
        ("It was sent the day before yesterday.", "2022-03-20"),
        ("It came two days ago.", "2022-03-20"),
        ("It came two weeks ago.", "2022-W10"),
        ("It came three months ago.", "2021-12"),
        ("It came a year and a half ago.", "2020-09"),
        ("It came two and a half weeks ago.", "2022-03-05"),
        ("It came a decade ago.", "2012"),
        ("It came a century ago.", "1922"),
        ("It came a year ago today.", "2021-03-22"),
        ("It came two weeks ago today.", "2022-W10"),
        ("It came a couple of years ago.", "2020"),
        ("It came twenty-five years ago.", "1997"),
        ("It came two quarters ago.", "2021-Q3"),
        ("It came 36 hours ago.", "2022-03-21TXX:XX"),
        ("It comes two years from now.", "2024"),
        ("It came years ago.", "PAST_REF"),
        ("It came last week.", "2022-W11"),
        ("It came this month.", "2022-03"),
        ("It comes next year.", "2023"),
        ("It came the week before last.", "2022-W10"),
        ("It came over the weekend.", "2022-W11-WE"),
        ("It will come at the weekend.", "2022-W12-WE"),
        ("It came last weekend.", "2022-W11-WE"),
        ("It came earlier this year.", "2022"),
        ("It lapses at the end of the year.", "2022"),
        ("It lapses at year-end.", "2022"),
        ("It was quiet during the year.", "2022"),
        ("It came on the 21st.", "2022-03-21"),
        ("It came on the 5th of this month.", "2022-03-05"),
        ("It is now at war.", "PRESENT_REF"),
        ("It is at war at the moment.", "PRESENT_REF"),
        ("It is at war these days.", "PRESENT_REF"),
        ("It was at war in recent years.", "PAST_REF"),
        ("It was at war in the past.", "PAST_REF"),
        ("It is feared in the near future.", "FUTURE_REF"),
        ("It is feared in the coming weeks.", "FUTURE_REF"),
        # times of day
        ("Shots rang out at 3:30 p.m. on Tuesday.", "2022-03-22T15:30"),
        ("Shots rang out on Monday at 12 a.m.", "2022-03-21T00:00"),
        ("Shots rang out at 15:11 GMT.", "2022-03-22T15:11"),
        ("Shots rang out at 0800 GMT.", "2022-03-22T08:00"),
        ("Shots rang out at 8 o'clock in the evening.", "2022-03-22T20:00"),
        ("Shots rang out at noon on Monday.", "2022-03-21T12:00"),
        ("Shots rang out early Tuesday morning.", "2022-03-22TMO"),
        ("Shots rang out on the evening of March 3.", "2022-03-03TEV"),
        ("Shots rang out last night.", "2022-03-21TNI"),
        ("Shots rang out tonight.", "2022-03-22TNI"),
        ("Shots rang out overnight.", "2022-03-21TNI"),
        ("Shots rang out overnight Sunday.", "2022-03-20TNI"),
        # lengths and sets
        ("A truce of two weeks.", "P2W"),
        ("A 10-year lease.", "P10Y"),
        ("A 10-year-old boy.", "P10Y"),
        ("A truce of two years and ten months.", "P2Y10M"),
        ("A truce of one and a half years.", "P1.5Y"),
        ("A truce of half an hour.", "PT30M"),
        ("A truce of half a week.", "P0.5W"),
        ("A truce of 48 hours.", "PT48H"),
        ("A truce of two more years.", "P2Y"),
        ("A truce of another year.", "P1Y"),
        ("It lasted for years.", "PXY"),
        ("A monthlong siege.", "P1M"),
        ("The months-long siege.", "PXM"),
        ("It rose over the past three years.", "P3Y"),
        ("It rose in the first nine months.", "P9M"),
        ("It rose over the past year.", "P1Y"),
        ("It will rise over the next year.", "P1Y"),
        ("It rose during the last year.", "P1Y"),
        ("Two hundred thousand days.", "P200000D"),
        ("One hundred and twenty days.", "P120D"),
        ("A year and a half.", "P1.5Y"),
        ("They meet every year.", "P1Y"),
        ("They meet every other week.", "P2W"),
        ("They meet every third month.", "P3M"),
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("They meet on Tuesdays.", "XXXX-WXX-2"),
        ("They meet every summer.", "XXXX-SU"),
        ("They meet every morning.", "XXXX-XX-XXTMO"),
        ("They meet every May.", "XXXX-05"),
        ("They meet on weekends.", "XXXX-WXX-WE"),
        ("They meet most mornings.", "XXXX-XX-XXTMO"),
        ("They meet twice a week.", "P1W"),
        ("They meet three times a year.", "P1Y"),
        ("They meet several times a year.", "P1Y"),
        ("It earns $5 million a year.", "P1Y"),
        ("Their annual meeting.", "P1Y"),
        ("A truce of two fortnights.", "P4W"),
        ("A truce of 3 1/2 years.", "P3.5Y"),
        ("A truce of 6½ weeks.", "P6.5W"),
        ("A half-century of peace.", "P50Y"),
        ("All day they talked.", "P1D"),
        ("Over the years they talked.", "PXY"),
        # of a longer past and future
        ("It came last decade.", "201"),
        ("It came last century.", "19"),
        ("It comes in the weeks ahead.", "FUTURE_REF"),
        ("It came half a decade ago.", "P5Y"),
        ("It came some days hence.", "FUTURE_REF"),
        ("It came two dozen years ago.", "1998"),
        ("It came 1.5 days ago.", "2022-03-21"),
        ("It came a couple of weeks ago.", "2022-W10"),
        ("It came in the evening.", "2022-03-22TEV"),
        ("It fell on Monday, July 4.", "2022-07-04"),
        ("It fell on Wednesday, Sept. 22.", "2021-09-22"),
        ("It will fall on Oct. 22.", "2022-10-22"),
        ("It fell on Oct. 22.", "2021-10-22"),
        ("It fell on March the 3rd of last year.", "2021-03-03"),
        ("At the close of the week it fell.", "2022-W12"),
        ("It opened two days before Christmas 1999.", "1999-12-23"),
        # holidays and periods
        ("Signed on Christmas Eve.", "2021-12-24"),
        ("Signed on Thanksgiving 1998.", "1998-11-26"),
        ("Signed last Easter.", "2021-04-04"),
        ("To be signed next Christmas.", "2022-12-25"),
        ("To be signed this Memorial Day.", "2022-05-30"),
        ("It split during the Cold War.", "1947-03-12/1991-12-26"),
        ("It changed after 9/11.", "2001-09-11"),
    ],
)
def test_an_expression_has_its_value(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "February 30, 2021",
        "on 31 April",
        "on 2021-02-30",
        "on 30/30/2021",
        "at 25:00",
        "at 13:75 p.m.",
        "May I ask?",
        "They march on.",
        "the fall of the city",
        "a spring of water",
        "some 2000 troops",
        "1900 or more",
        "$1995",
        "no. 1995",
        "pages 1995.5",
        "1995% more",
        "a rate of 1500",
        "a score of 16:10",
        "the second half",
        "the fifth quarter",
        "in his 80s",
        "the third week",
        "the Daily Gazette",
        "those years",
        "the future of Europe",
        "the year of the tiger",
        "the moment of truth",
        "now-famous",
        "a present for you",
        "a quarter of it",
        "the same day",
        "that year",
        "June Lindqvist spoke",
        "the Winter Olympics",
        "fiscal policy",
        "later than planned",
        "on the 45th of May",
        "on Feb. 30",
        "in the last hour",
        "on the last day",
        "within the last minute",
        "the minute before",
        "the hour after",
        "the hour before last",
        "that minute",
        "later in the hour",
        "last hour",
        "30th century",
        "a win at 25:61",
        "1.2.3.4.5",
        "on the day of rest",
        "The Sunday Times",
        "on Bloody Sunday",
        "the Good Friday Agreement",
        "a call by Jan Egeland",
        "Mrs May left. It was opposed by May in person.",
        "under resolutions 1718 and 1874",
        "Resolution No. 1973",
    ],
)
def test_other_words_are_no_expressions(text: str) -> None:
    assert [found.text for found in find_dates(text, published=PUBLISHED)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted from the date told of
        ("It began on 16 June 2017. Two days later they left.", ["2017-06-16", "2017-06-18"]),
        ("It was drawn in 1899 and annulled 63 years later.", ["1899", "1962"]),
        ("It was signed in 1962. Two years before, it was drafted.", ["1962", "1960"]),
        ("It was signed in May 1962. The following month it lapsed.", ["1962-05", "1962-06"]),
        ("It was signed on May 2, 1962. The next day it lapsed.", ["1962-05-02", "1962-05-03"]),
        ("It was signed on May 2, 1962. The day before, it rained.", ["1962-05-02", "1962-05-01"]),
        (
            "It was signed on May 2, 1962. The night before, it rained.",
            ["1962-05-02", "1962-05-01TNI"],
        ),
        ("It was signed on May 2, 1962. That evening it rained.", ["1962-05-02", "1962-05-02TEV"]),
        (
            "It was signed on May 2, 1962, and lapsed at 2:30 the next day.",
            ["1962-05-02", "1962-05-03T02:30"],
        ),
        (
            "It was signed on May 2, 1962. The following Tuesday it lapsed.",
            ["1962-05-02", "1962-05-08"],
        ),
        (
            "It was signed on May 2, 1962. The previous Tuesday it rained.",
            ["1962-05-02", "1962-05-01"],
        ),
        ("It was signed on May 2, 1962. That Tuesday it rained.", ["1962-05-02", "1962-05-01"]),
        ("It was signed in 1962. It lapsed in March the following year.", ["1962", "1963-03"]),
        ("It was signed in 1962. It lapsed on March 3 of the same year.", ["1962", "1962-03-03"]),
        ("It was signed in May 1962. The previous autumn it was drafted.", ["1962-05", "1961-FA"]),
        ("It was signed in May 1962. The following May it lapsed.", ["1962-05", "1963-05"]),
        ("Profit rose in the third quarter from a year earlier.", ["2021-Q3", "2020-Q3"]),
        ("Profit rose in the third quarter from the year-ago quarter.", ["2021-Q3", "2020-Q3"]),
        ("Profit rose in the third quarter. For the quarter, sales fell.", ["2021-Q3", "2021-Q3"]),
        (
            "Profit rose in the second quarter of 2019 and the third quarter of the same year.",
            ["2019-Q2", "2019-Q3"],
        ),
        ("It was signed on May 2, 1962, two days before the vote.", ["1962-05-02", "P2D"]),
        (
            "It was signed on May 2, 1962. It was a rally to mark the day.",
            ["1962-05-02", "1962-05-02"],
        ),
        (
            "It was signed on May 2, 1962. It was the last act of the day.",
            ["1962-05-02", "1962-05-02"],
        ),
        (
            "He fell in 1812, was back in 1814, and gone in 1815. On June 18 he lost.",
            ["1812", "1814", "1815", "1815-06-18"],
        ),
        (
            "He fell in 1812, was back in 1814, and gone in 1815. In June he lost.",
            ["1812", "1814", "1815", "1815-06"],
        ),
        (
            "He fell in 1812, was back in 1814, and gone in 1815. In the summer he lost.",
            ["1812", "1814", "1815", "1815-SU"],
        ),
        (
            "He fell in 1812, was back in 1814, and gone by the end of the year.",
            ["1812", "1814", "1814"],
        ),
        (
            "He fell in 1812, was back in 1814, and gone in 1815. On Christmas he wept.",
            ["1812", "1814", "1815", "1815-12-25"],
        ),
        (
            "It rained on June 5, 1999 and on the 7th, too. It was dry on the 9th.",
            ["1999-06-05", "1999-06-07", "1999-06-09"],
        ),
        (
            "It was signed on May 2, 1962, and kept on the 12th of the same month.",
            ["1962-05-02", "1962-05-12"],
        ),
        ("It was signed on May 2, 1962. A year earlier, it was drafted.", ["1962-05-02", "1961"]),
        ("It was signed on May 2, 1962. The latest month was worse.", ["1962-05-02", "2022-02"]),
        ("It lost in the third quarter. In the latest quarter it won.", ["2021-Q3", "2021-Q3"]),
        ("It lost in the third quarter, up from a year ago.", ["2021-Q3", "2020-Q3"]),
        ("It was up from the year-ago figure.", ["2021"]),
        ("It was up from the year-ago quarter.", ["2021-Q1"]),
        ("It was signed on June 5. It will lapse the next day.", ["2022-06-05", "2022-06-06"]),
        ("It is due on June 5. The previous day, it was denied.", ["2022-06-05", "2022-03-21"]),
        ("On March 5 and 6 people came.", ["2022-03-05"]),
        ("from May 5 to March 9 2014", ["2013-05-05", "2014-03-09"]),
        ("in the first two weeks of May", ["P2W", "2021-05"]),
        # several at once
        ("from 1890-94", ["1890", "1894"]),
        ("from 1890-1860", ["1890"]),
        ("in 1997 and 1998", ["1997", "1998"]),
        (
            "The talks are to be held in Rome in November, in Oslo in December, in Bonn in March.",
            ["2022-11", "2022-12", "2023-03"],
        ),
        ("He said Tuesday that he will leave on Friday.", ["2022-03-22", "2022-03-25"]),
        ("A fund was set up two days after March 1.", ["2022-03-03"]),
        ("A fund was set up two days from Tuesday.", ["2022-03-24"]),
        ("Two days after the vote they left.", ["P2D"]),
        ("Years later they left. Several years before, they came.", ["PXY", "PXY"]),
        ("It is expected to last six months.", ["P6M"]),
        ("We read 03/04/2021 beside 5 March 2021.", ["2021-04-03", "2021-03-05"]),
        ("We read 03/04/2021 beside March 5, 2021.", ["2021-03-04", "2021-03-05"]),
        ("We read 03/04/2022.", ["2022-03-04/2022-04-03"]),
        ("We read 02/03/2022.", ["2022-03-02"]),
        ("the weeks, even months", ["PXM"]),
        ("from 9 a.m. to 5 p.m.", ["2022-03-22T09:00", "2022-03-22T17:00"]),
        ("a dozen days and two dozen weeks", ["P12D", "P24W"]),
        ("1,500 days and 1.5 million years", ["P1500D", "P1500000Y"]),
        ("a few days and a couple of weeks", ["PXD", "P2W"]),
        ("Mon, 21 Mar 2022", ["2022-03-21"]),
        ("the [third] quarter of 2019", ["2019-Q3"]),
        ("on Tuesday,\nMarch 22", ["2022-03-22"]),
        ("on Tuesday\n\nMarch 21 it was", ["2022-03-22", "2022-03-21"]),
    ],
)
def test_a_text_has_its_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Tuesday", "XXXX-WXX-2"),
        ("on Tuesday of last week", "XXXX-WXX-2"),
        ("the following Tuesday", "XXXX-WXX-2"),
        ("yesterday", "XXXX-XX-XX"),
        ("the day before yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
        ("the last fiscal year", "XXXX"),
        ("in the first quarter of the year", "XXXX-Q1"),
        ("on February 29", "XXXX-02-29"),
        ("the 5th of this month", "XXXX-XX"),
        ("next month", "XXXX-XX"),
        ("last fiscal year", "XXXX"),
        ("this fiscal year", "XXXX"),
        ("the weekend", "XXXX-WXX-WE"),
        ("the following month", "XXXX-XX"),
        ("the end of the year", "XXXX"),
        ("the latest quarter", "XXXX-XX-XX"),
        ("two weeks ago", "XXXX-WXX"),
        ("two weeks later", "XXXX-WXX"),
        ("the year before", "XXXX"),
        ("the year-ago quarter", "XXXX"),
        ("in May", "XXXX-05"),
        ("on May 5", "XXXX-05-05"),
        ("in the third quarter", "XXXX-Q3"),
        ("last summer", "XXXX-SU"),
        ("on Christmas", "XXXX-XX-XX"),
        ("on the 5th", "XXXX-XX-05"),
        ("last night", "XXXX-XX-XXTNI"),
        ("the next morning", "XXXX-XX-XXTMO"),
        ("overnight", "XXXX-XX-XXTNI"),
        ("at 3 p.m.", "XXXX-XX-XXT15:00"),
        ("Tuesday morning", "XXXX-WXX-2"),
    ],
)
def test_without_publication_relative_dates_stay_unresolved(text: str, value: str) -> None:
    found = one(text, None)
    assert found.value == value
    assert found.when is not None
    assert not found.when.resolved
    assert found.when.expression == found.text


def test_without_publication_a_text_that_tells_of_a_year_stays_in_it() -> None:
    text = "They met on 3 May 1999. On 5 June they parted. In July they wrote."
    assert values(text, None) == ["1999-05-03", "1999-06-05", "1999-07"]


def test_no_day_of_publication_may_be_misspelt() -> None:
    with pytest.raises(BadDateError, match="write it as 2022-03-22"):
        find_dates("Tuesday", published="22 March")


def test_publication_may_be_a_date_a_moment_or_text() -> None:
    for published in (dt.date(2022, 3, 22), dt.datetime(2022, 3, 22, 9), "2022-03-22"):
        assert find_dates("yesterday", published=published)[0].value == "2022-03-21"


def test_an_expression_carries_its_anchor() -> None:
    when = one("It came last week.").when
    assert when is not None
    assert (when.anchor, when.anchor_kind) == (dt.date(2022, 3, 22), "published")
    assert when.precision is Precision.WEEK
    told = find_dates("On 16 June 2017 it began. Two days later it ended.")[1].when
    assert told is not None
    assert (told.anchor, told.anchor_kind) == (None, "narrative")
    event = one("during the Cold War").when
    assert event is not None
    assert event.anchor_kind == "event"


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("in early 1990", Modifier.START),
        ("in mid-May", Modifier.MID),
        ("at the end of March", Modifier.END),
        ("in fiscal 1990", Modifier.APPROXIMATE),
        ("recently", Modifier.BEFORE),
        ("in 1990", None),
    ],
)
def test_the_part_that_is_meant_is_a_modifier(text: str, modifier: Modifier | None) -> None:
    when = one(text).when
    assert when is not None
    assert when.modifier is modifier


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("since 2005", "2005-01-01/2022-03-22"),
        ("since May 2030", "2030-05-01/.."),
        ("from May 2021 on", "2021-05-01/.."),
        ("after 2005", "2006-01-01/.."),
        ("before 2005", "../2004-12-31"),
        ("until 2005", "../2005-12-31"),
        ("by the end of the year", "2022-03-22/2022-12-31"),
        ("due within seven days", "2022-03-22/2022-03-29"),
        ("within 30 days of it", "2022-03-22/2022-04-21"),
        ("over the past three months", "2021-12-22/2022-03-22"),
        ("earlier this week", "2022-03-21"),
        ("later this week", "2022-03-23/2022-03-27"),
        ("later this year", "2022"),
        ("at the end of World War II", "1945-01-01/1945-12-31"),
        ("at the beginning of World War II", "1939-01-01/1939-12-31"),
        ("during World War II", "1939-09-01/1945-09-02"),
        ("in May 2021", "2021-05"),
        ("after noon on Monday", "2022-03-21"),
        ("since the Cold War", "1947-03-12/2022-03-22"),
    ],
)
def test_the_extent_heeds_the_preposition(text: str, edtf: str) -> None:
    extent = one(text).extent
    assert extent is not None
    assert extent.edtf.removesuffix("/2022-03-21") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from March 3 to April 5, 2021", "2021-03-03/2021-04-05"),
        ("between July 2003 and December 2004", "2003-07-01/2004-12-31"),
        ("1935 – 1999", "1935-01-01/1999-12-31"),
        ("Monday through Tuesday", "2022-03-21/2022-03-22"),
        ("They met from Monday to Wednesday", "2022-03-14/2022-03-16"),
    ],
)
def test_both_ends_of_a_range_know_the_range(text: str, edtf: str) -> None:
    for found in find_dates(text, published=PUBLISHED):
        assert found.range is not None
        assert found.extent is not None
        assert found.extent.edtf == edtf


@pytest.mark.parametrize(
    "text", ["in 1997 and in 1998", "1999 to 1998", "in 1998 and 1999", "last year, this year"]
)
def test_other_pairs_are_no_ranges(text: str) -> None:
    assert all(found.range is None for found in find_dates(text, published=PUBLISHED))


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("the 1972 treaty", True),
        ("Tuesday's vote", True),
        ("the March 4 attack", True),
        ("hostilities of the post-World War II order", True),
        ("World War II hostilities", True),
        ("the treaty of 1859", True),
        ("OF 1859", True),
        ("in the first week of May they met", False),
        ("on Tuesday envoys met", False),
        ("in 1972 it was signed", False),
        ("the end of March in Oslo", False),
        ("during World War II they met", False),
        ("during World War II, they met", False),
    ],
)
def test_a_date_before_its_noun_is_attributive(text: str, attributive: bool) -> None:
    assert find_dates(text, published=PUBLISHED)[0].attributive is attributive


def test_the_nearest_free_date_governs_a_clause() -> None:
    text = "On Monday Oslo left the 1972 treaty, which lapses in 2024; it now mourns, two weeks on."
    found = find_dates(text, published=PUBLISHED)
    end = text.index(",")
    best = governing_expression(found, 0, end, text.index("left"))
    assert best is not None
    assert best.text == "Monday"
    assert governing_expression(found, end, len(text)) is not None
    assert governing_date(found, text.index("it now"), len(text)) is None
    late = governing_date(found, 0, len(text), text.index("lapses"))
    assert late is not None
    assert late.edtf == "2024"


def test_durations_and_sets_are_values_of_their_own() -> None:
    found = one("a truce of two weeks")
    assert found.kind is TimeKind.DURATION
    assert found.duration == Duration.parse("P2W")
    assert found.when is None
    assert found.extent is None
    yearly = one("every year")
    assert yearly.recurrence is not None
    assert str(yearly.recurrence) == "R/P1Y"
    assert one("twice a week").timex3() == ("SET", "P1W")
    times = one("three times a year").recurrence
    assert times is not None
    assert times.times == 3


def test_a_time_of_day_keeps_its_zone() -> None:
    assert one("at 15:11 GMT").zone == "Z"
    assert one("at 3 p.m. JST").zone == "+09"
    assert one("at 2021-11-05T14:30+02:00").zone == "+02:00"
    assert one("at 2021-11-05T14:30Z").zone == "Z"


def test_a_document_is_read_like_its_text() -> None:
    for text in (
        "It came last week, on Tuesday.",
        "Friday's vote was the first since the Great War.",
        "A pre-May deal of '96, signed on 5/6/1998 at 3 p.m., cost $1999.",
    ):
        document = document_of(text)
        assert scan_dates(document, "2022-03-22") == find_dates(text, published="2022-03-22")


@pytest.mark.parametrize("published", ["0001-01-02", "9999-12-30", "0002-06-01", "9998-02-01"])
def test_the_ends_of_the_calendar_raise_nothing(published: str) -> None:
    text = (
        "last week, next week, last year, next year, two centuries ago, 90000000 years ago, "
        "last winter, next winter, next Christmas, last Christmas, next Monday, last Monday, "
        "fiscal year 2100, this fiscal year, last fiscal year, within 9000 years, "
        "the past 9000 years, in the fourth quarter, last May, next May, the 1st of May last, "
        "the previous spring, the following winter, last weekend, the weekend, tomorrow, "
        "yesterday, 900 years later, overnight, last night, the next morning, "
        "a year ago today, 10000 years ago today, in December, in January, on December 31, "
        "on January 1, on the 31st, the week before last, within 99999999999 days, "
        "the 30th of May next"
    )
    for found in find_dates(text, published=published):
        assert text[found.start : found.end] == found.text
