"""Invoices, and the questions that Telegram asks before somebody's payment counts. Nobody pays."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import deliver
from bot.demo.emulator.people.payments import note_payment
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.accounts import Bill, Checkout

STARS = "XTR"
_CHECKOUT_SECONDS = 10.0


def send_invoice(asked: Asked) -> Stored:
    """sendInvoice."""
    room = asked.open_room()
    bill = _bill(asked)
    sent = deliver(asked, room, {"invoice": _invoice(asked, bill)})
    asked.bot.bills[room.id, sent.message_id] = bill
    return sent


def create_invoice_link(asked: Asked) -> str:
    """createInvoiceLink: an address that leads nowhere."""
    _bill(asked)
    return f"https://t.me/$emulated{asked.bot.next_query_id()}"


def _bill(asked: Asked) -> Bill:
    params = asked.params
    prices: list[Json] = params["prices"]
    stars = params["currency"] == STARS
    if not prices or (stars and len(prices) > 1):
        raise Refusal(refusals.PRICES_WRONG)
    if not stars and not params.get("provider_token"):
        raise Refusal(refusals.PROVIDER_INVALID)
    total = sum(price["amount"] for price in prices)
    if total <= 0:
        raise Refusal(refusals.AMOUNT_INVALID)
    return Bill(params["currency"], total, params["payload"])


def _invoice(asked: Asked, bill: Bill) -> Json:
    return {
        "title": asked.params["title"],
        "description": asked.params["description"],
        "start_parameter": asked.params.get("start_parameter", ""),
        "currency": bill.currency,
        "total_amount": bill.total,
    }


def answer_pre_checkout_query(asked: Asked) -> bool:
    """answerPreCheckoutQuery: within 10 seconds; a yes makes the payment happen."""
    checkout = _asked_about(asked, asked.bot.checkouts, "pre_checkout_query_id")
    if asked.params["ok"]:
        note_payment(asked.world, asked.bot, checkout)
    return True


def answer_shipping_query(asked: Asked) -> bool:
    """answerShippingQuery: there is none here unless a test injects it."""
    _asked_about(asked, asked.bot.shippings, "shipping_query_id")
    if asked.params["ok"] and not asked.params.get("shipping_options"):
        raise Refusal(refusals.SHIPPING_OPTIONS_EMPTY)
    return True


def _asked_about(asked: Asked, waiting: dict[str, Checkout], key: str) -> Checkout:
    if not asked.params["ok"] and not asked.params.get("error_message"):
        raise Refusal(refusals.ERROR_MESSAGE_EMPTY)
    found = waiting.pop(asked.params[key], None)
    if found is None or asked.world.clock.now() - found.asked_at > _CHECKOUT_SECONDS:
        raise Refusal(refusals.QUERY_TOO_OLD)
    return found


def get_my_star_balance(asked: Asked) -> Json:
    """getMyStarBalance: what people paid in Stars."""
    return {"amount": sum(paid.stars for paid in asked.bot.payments.values() if not paid.refunded)}


def get_star_transactions(asked: Asked) -> Json:
    """getStarTransactions: payments in Stars, oldest first."""
    offset, limit = asked.params.get("offset", 0), asked.params.get("limit", 100)
    paid = [(charge, each) for charge, each in asked.bot.payments.items() if each.stars]
    return {
        "transactions": [
            {
                "id": charge,
                "amount": each.stars,
                "date": each.date,
                "source": {
                    "type": "user",
                    "transaction_type": "invoice_payment",
                    "user": asked.world.person(each.user_id).user,
                    "invoice_payload": each.payload,
                },
            }
            for charge, each in paid[offset : offset + limit]
        ]
    }


def refund_star_payment(asked: Asked) -> bool:
    """refundStarPayment: once."""
    paid = asked.bot.payments.get(asked.params["telegram_payment_charge_id"])
    if paid is None or not paid.stars or paid.user_id != asked.params["user_id"]:
        raise Refusal(refusals.CHARGE_NOT_FOUND)
    if paid.refunded:
        raise Refusal(refusals.CHARGE_REFUNDED)
    paid.refunded = True
    return True


HANDLERS: dict[str, Handler] = {
    "sendInvoice": send_invoice,
    "createInvoiceLink": create_invoice_link,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
    "answerShippingQuery": answer_shipping_query,
    "getMyStarBalance": get_my_star_balance,
    "getStarTransactions": get_star_transactions,
    "refundStarPayment": refund_star_payment,
}
