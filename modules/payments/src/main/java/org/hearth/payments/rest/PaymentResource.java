package org.hearth.payments.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.kernel.Money;
import org.hearth.payments.Counter;
import org.hearth.payments.Method;
import org.hearth.payments.PaymentRow;
import org.hearth.payments.Receipt;
import org.hearth.payments.TakePayment;
import org.jspecify.annotations.Nullable;

/** Payments at the counter. */
@Singleton
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentResource {
    private final Counter counter;

    @Inject
    public PaymentResource(Counter counter) {
        this.counter = counter;
    }

    /** What the caller took today. */
    @GET
    public List<PaymentRow> today() {
        return counter.today();
    }

    @POST
    public Receipt take(Taking taking) {
        Money amount = Money.ofFen(taking.amountFen());
        Money tendered = taking.tenderedFen() == null ? amount : Money.ofFen(taking.tenderedFen());
        return counter.take(new TakePayment(taking.key(), taking.accountId(), amount, tendered, taking.method()));
    }

    @GET
    @Path("{id}")
    public Receipt receipt(@PathParam("id") long paymentId) {
        return counter.receipt(paymentId);
    }

    @POST
    @Path("{id}/reversal")
    public Receipt reverse(@PathParam("id") long paymentId, Reversal reversal) {
        return counter.reverse(paymentId, reversal.reason());
    }

    @GET
    @Path("{id}/receipt.pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("id") long paymentId) {
        return Response.ok(counter.receiptPdf(paymentId))
                .header("Content-Disposition", "inline; filename=\"receipt-" + paymentId + ".pdf\"")
                .build();
    }

    /** Whether a text read from a receipt's QR code is genuine: the receipt, or a refusal. */
    @POST
    @Path("verification")
    public Receipt verify(Verification verification) {
        return counter.verify(verification.text());
    }

    /** A payment to be taken; without {@code tenderedFen} exactly the amount was handed over. */
    public record Taking(
            String key,
            long accountId,
            long amountFen,
            @Nullable Long tenderedFen,
            Method method) {}

    /** Why a payment is undone. */
    public record Reversal(String reason) {}

    /** The text of a QR code. */
    public record Verification(String text) {}
}
