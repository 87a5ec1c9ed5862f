"""Backups that the bot makes by itself, as its owner and its operator see them."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from storage.backups.folder import BackupFolder
from tests.stories.someone import Someone
from tests.stories.world import World

OLD = (
    "⚠️ The newest verified backup of this bot is 48 hours old; since then none could be made."
    " Please tell the operator of the server: “colloquy doctor” says why."
)
NONE = (
    "⚠️ No backup of this bot has been made yet that could be verified, though they are switched on."
    " Please tell the operator of the server: “colloquy doctor” says why."
)
UNSOUND = (
    "⚠️ The latest backup of this bot was put back for a try, and not everything in it could be"
    " opened. The newest one that was whole is 24 hours old; it is kept. Please tell the operator of"
    " the server: “colloquy doctor” says where the damage is."
)
WELL = "✅ Backups of this bot are made and verified again."


async def owner(world: World, language: str = "en") -> Someone:
    """The owner, and a bot that makes backups from now on."""
    world.more["COLLOQUY_BACKUP_DIR"] = str(copies(world))
    copies(world).mkdir(exist_ok=True)
    olga = await world.owner(language=language)
    await world.restart()
    olga.forget_past()
    return olga


def copies(world: World) -> Path:
    return world.folder.with_name(f"{world.folder.name}-copies")


def kept(world: World) -> int:
    return len(BackupFolder(copies(world)).kept())


async def test_a_backup_a_day_is_made_and_nobody_is_bothered(world: World) -> None:
    olga = await owner(world)

    await world.tick()
    assert kept(world) == 1
    await world.tick(hours=23)
    assert kept(world) == 1
    await world.tick(hours=1)

    assert (kept(world), olga.hears) == (2, [])


async def test_owner_hears_once_a_day_that_none_can_be_made_and_once_that_all_is_well(
    world: World,
) -> None:
    olga = await owner(world)
    await world.tick()
    away = copies(world).rename(copies(world).with_name("unmounted"))

    await world.tick(hours=25)
    assert olga.hears == []
    await world.tick(hours=23)
    assert olga.hears == [OLD]
    await world.tick(hours=2)
    assert olga.hears == [OLD]
    away.rename(copies(world))
    await world.tick(hours=1)

    assert (olga.hears, kept(world)) == ([OLD, WELL], 2)


async def test_where_none_was_ever_made_it_is_said_at_once_in_chinese_too(world: World) -> None:
    olga = await owner(world, "zh")
    copies(world).rmdir()

    await world.tick()

    assert olga.hears == [
        "⚠️ 本机器人已开启备份，但至今没有一份备份通过验证。请告知系统管理员：运行“colloquy doctor”可查看原因。"
    ]


async def test_copy_in_which_a_row_does_not_open_is_told_and_the_good_one_stays(
    world: World,
) -> None:
    olga = await owner(world)
    await world.guest("Ann Guest")
    await world.tick()
    olga.forget_past()
    with closing(sqlite3.connect(world.database_file)) as database, database:
        database.execute(
            "UPDATE guests SET sealed = x'01' WHERE rowid = (SELECT max(rowid) FROM guests)"
        )

    await world.tick(hours=24)

    assert UNSOUND in olga.hears
    assert [each.is_flawed for each in BackupFolder(copies(world)).kept()] == [True, False]
    damaged, whole = BackupFolder(copies(world)).kept()
    assert damaged.made_at - whole.made_at == timedelta(hours=24)
