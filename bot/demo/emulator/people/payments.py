"""Paying, as far as nobody pays: a person taps an invoice, the bot agrees, both are told."""

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.accounts import BotAccount, Checkout, Payment
from bot.demo.emulator.state.state import StoryImpossible

_STARS = "XTR"


def pay(world: World, user_id: int, wish: Wish) -> Json:
    """A person is about to pay an invoice: {update_id, pre_checkout_query_id}.

    Raises StoryImpossible.
    """
    chat_id, bot_id = wish.number_or_none("chat_id"), wish.number_or_none("bot_id")
    person, account = world.present(user_id, chat_id, bot_id)
    bill = account.bills.get((chat_id or user_id, wish.number("message_id")))
    if bill is None:
        raise StoryImpossible("the message is no invoice")
    query_id = account.next_query_id()
    account.checkouts[query_id] = Checkout(user_id, chat_id or user_id, bill, world.clock.now())
    payload = {
        "id": query_id,
        "from": person.user,
        "currency": bill.currency,
        "total_amount": bill.total,
        "invoice_payload": bill.payload,
    }
    update_id = account.updates.push("pre_checkout_query", payload, user_id)
    return {"update_id": update_id, "pre_checkout_query_id": query_id}


def note_payment(world: World, account: BotAccount, checkout: Checkout) -> None:
    """The bot agreed: the payment is in the chat, and the bot is told."""
    bill, charge = checkout.bill, f"emulated{account.next_query_id()}"
    account.payments[charge] = Payment(
        checkout.user_id,
        bill.total if bill.currency == _STARS else 0,
        bill.payload,
        int(world.clock.now()),
    )
    paid = {
        "currency": bill.currency,
        "total_amount": bill.total,
        "invoice_payload": bill.payload,
        "telegram_payment_charge_id": charge,
        "provider_payment_charge_id": charge,
    }
    world.speak(
        checkout.user_id,
        {"successful_payment": paid},
        chat_id=checkout.chat_id,
        bot_id=account.id,
    )
