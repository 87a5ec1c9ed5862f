"""The report of a bench run: medians, goals, and one JSON object with the promised keys."""

from bot.cli.bench.measure import Burst, Measured, Pace, Spell
from bot.cli.bench.report import as_object, figures_of


def spell(p99_ms: float) -> Spell:
    return Spell(p50_ms=33.0, p99_ms=p99_ms, most_ms=70.0, letters_per_s=30.0, refused=0)


def sample(aiogram: Pace | None = None) -> Measured:
    return Measured(
        bursts=[
            Burst(Pace(1000.0, 0.6), Pace(500.0, 1.3), Pace(1200.0, 0.3), aiogram),
            Burst(Pace(900.0, 0.7), Pace(300.0, 1.2), Pace(1300.0, 0.2), aiogram),
            Burst(Pace(1100.0, 0.5), Pace(500.0, 1.4), Pace(1100.0, 0.4), aiogram),
        ],
        quiet=[spell(40.0), spell(90.0), spell(50.0)],
        broadcasting=[spell(61.0), spell(62.0), spell(20.0)],
        starts_s=[0.9, 1.6, 1.0],
        rss_mb=[101.0, 112.04],
        others_cores=0.126,
    )


def test_report_gives_the_median_of_each_figure() -> None:
    assert as_object(figures_of(sample())) == {
        "taps_per_s": 1000.0,
        "echo_per_s": 500.0,
        "ratio": 2.2,
        "lean_per_s": 1200.0,
        "tap_cpu_ms": 0.6,
        "echo_cpu_ms": 1.3,
        "lean_cpu_ms": 0.3,
        "p99_ms": 50.0,
        "p99_ms_during_broadcast": 61.0,
        "rss_mb": 112.0,
        "start_s": 1.0,
        "p50_ms": 33.0,
        "p50_ms_during_broadcast": 33.0,
        "letters_per_s_during_broadcast": 30.0,
        "refused_429": 0,
        "others_cores": 0.13,
    }


def test_report_tells_which_goals_are_met() -> None:
    met = {figure.key: figure.met for figure in figures_of(sample()) if figure.goal is not None}

    assert met == {
        "taps_per_s": True,
        "ratio": False,
        "p99_ms": True,
        "p99_ms_during_broadcast": False,
        "rss_mb": False,
        "start_s": True,
    }


def test_aiogram_stands_in_the_report_where_it_ran() -> None:
    without = as_object(figures_of(sample()))
    beside = as_object(figures_of(sample(Pace(800.0, 0.9))))

    assert {name: beside[name] for name in beside.keys() - without.keys()} == {
        "aiogram_per_s": 800.0,
        "aiogram_ratio": 1.25,
        "aiogram_cpu_ms": 0.9,
    }
