package org.hearth.metering.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.metering.Book;
import org.hearth.metering.Meters;
import org.jspecify.annotations.Nullable;

/** Reading books over HTTP. */
@Singleton
@Path("books")
@Produces(MediaType.APPLICATION_JSON)
public class BookResource {
    private final Meters meters;

    @Inject
    public BookResource(Meters meters) {
        this.meters = meters;
    }

    @GET
    public List<Book> books() {
        return meters.books();
    }

    /** How far the reading of {@code month}, such as {@code 2026-11}, is. */
    @GET
    @Path("progress")
    public List<Book.Progress> progress(@QueryParam("month") @Nullable String month) {
        try {
            return meters.progress(YearMonth.parse(String.valueOf(month)));
        } catch (DateTimeException e) {
            throw Refused.invalid("month", "progress_month");
        }
    }

    /** Makes the book, or describes it anew. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Book save(@PathParam("code") String code, Description wanted) {
        return meters.saveBook(code, wanted.name(), wanted.branchId(), wanted.reader());
    }

    /** What a book is called and who reads it. */
    public record Description(
            String name, @Nullable Long branchId, @Nullable String reader) {}
}
