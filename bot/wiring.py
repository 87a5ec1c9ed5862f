"""Puts the running parts together and does nothing else; the only place that sees all of them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.answers.room import AnswerRoom
from bot.clock.backing_up import BackupMaking
from bot.clock.house_clock import ClockWatch, elapsed
from bot.clock.invitation_letters import LetterMaking
from bot.clock.runner import Clock
from bot.clock.ticks import ticks_of
from bot.clock.voting import VoteMaking
from bot.delivery.courier.courier import Courier
from bot.delivery.courier.pacing import Limits
from bot.delivery.files.sealed import render_and_seal
from bot.delivery.files.shelved import ShelvedFiles
from bot.delivery.notice_sendings import notice_sendings
from bot.delivery.owner_notices import OwnerNotices
from bot.delivery.push_carrier import TelegramCarrier
from bot.delivery.stored_outbox import StoredOutbox
from bot.delivery.telegram import PlainBot, Telegram
from bot.delivery.telegram_jobs import TelegramJobRunner, put_off_jobs
from bot.delivery.vanishing import Vanishing, clear_page
from bot.parts import Parts
from bot.settings.settings import Settings
from bot.texts.catalog import Catalog
from bot.texts.invitation_letter.printing import LetterPrinter
from bot.web.app import build_app
from bot.web.chat.pages import chat_site
from bot.web.intake.batches import Batches
from bot.web.intake.intake import Intake
from bot.web.metrics import meters_of
from bot.web.pages import Pages
from bot.web.readiness import ReadinessCheck
from bot.web.telegram.absent import Absent
from bot.web.telegram.polling import Poller
from bot.web.telegram.webhook import Webhook
from handlers.table import COMMANDS
from handlers.updates import Doorway
from storage.ballot_box.boxes import FOLDER_NAME, Boxes
from storage.store import Store
from storage.writer import Writer


def wire(
    settings: Settings,
    store: Store,
    *,
    now: Callable[[], datetime],
    limits: Limits | None = None,
    catalog: Catalog | None = None,
    answer_room: AnswerRoom | None = None,
) -> Parts:
    """Put a copy of the bot together around an open store; nothing of it runs yet."""
    catalog = catalog or Catalog(has_telegram=settings.has_telegram)
    boxes, answer_room = Boxes.shared(settings.data_dir / FOLDER_NAME), answer_room or AnswerRoom()
    bot, writer = PlainBot.at(settings.api_url, bytes(settings.token).decode()), Writer(store)
    telegram, render = Telegram(bot), partial(render_and_seal, catalog=catalog, now=now)
    files, outbox = ShelvedFiles(writer, telegram), StoredOutbox(writer)
    courier = Courier(
        outbox=outbox,
        carrier=TelegramCarrier(telegram, files),
        render=render,
        now=now,
        monotonic=elapsed,
        owner=store.owner,
        limits=limits,
        outage_over=OwnerNotices(writer).outage_over,
    )
    if settings.has_telegram:
        writer.on_born(courier.hand_over, look=courier.wake)
    doorway, clock_watch = Doorway(answer_room), ClockWatch(writer, now=now)
    batches = Batches(writer, doorway.take)
    intake = Intake(batches.commit, telegram.answer_callback, store, doorway)
    poller = Poller(bot, intake.take_on, monotonic=elapsed, open_since=intake.open_since)
    poller.on_backlog(doorway.backlog.note)
    telegram_jobs = TelegramJobRunner(
        writer=writer,
        telegram=telegram,
        take_file=doorway.take_file,
        commands=COMMANDS,
        catalog=catalog,
    )
    webhook, print_letter = Webhook(bot, intake.take), LetterPrinter(settings.sign_job).print_letter
    run_jobs = telegram_jobs.run_due if settings.has_telegram else partial(writer.run, put_off_jobs)
    ticks = ticks_of(
        writer,
        intake.reader,
        run_telegram_jobs=run_jobs,
        delete_vanishing=Vanishing(writer, telegram, catalog).run_due
        if settings.has_telegram
        else partial(writer.run, clear_page),
        make_letters=LetterMaking(writer, print_letter=print_letter, monotonic=elapsed).run_due,
        make_backups=BackupMaking(writer, settings.backup_job, now=now).run_due,
        make_votes=VoteMaking(writer, boxes, now=now).run_due,
        send_notices=notice_sendings(settings, writer, catalog, now),
        answer_room=answer_room,
        watch_clock=clock_watch.look,
        finish_message=doorway.finish_next,
    )
    clock = Clock(ticks, is_busy=batches.is_rush)
    chat = chat_site(
        writer,
        files,
        catalog=catalog,
        render=render,
        commands=COMMANDS,
        now=now,
        take=intake.take,
        public_url=settings.public_url,
    )
    way_in = (webhook if settings.webhook_url else poller) if settings.has_telegram else Absent()
    meters = meters_of(courier.counts, batches.total, way_in.since_poll, chat.figures, writer)
    batches.on_batch(meters.note_batch)
    site = build_app(
        take_updates=webhook.take if settings.webhook_url else None,
        webhook_secret=bytes(settings.webhook_secret).decode(),
        webhook_path=settings.webhook_path,
        ready=ReadinessCheck(
            writer, settings.data_dir, way_in, courier, intake, clock, settings.has_page
        ).look,
        metrics=meters.text,
        pages=Pages(writer, boxes, catalog, now).routes(
            public_url=settings.public_url,
            feedback_url=settings.feedback_url,
            token=settings.token,
            chat=chat,
        ),
    )
    return Parts(
        settings=settings,
        now=now,
        answer_room=answer_room,
        boxes=boxes,
        store=store,
        writer=writer,
        bot=bot,
        telegram=telegram,
        outbox=outbox,
        courier=courier,
        intake=intake,
        poller=poller,
        webhook=webhook,
        ticks=ticks,
        clock_watch=clock_watch,
        clock=clock,
        site=site,
        chat=chat,
    )
