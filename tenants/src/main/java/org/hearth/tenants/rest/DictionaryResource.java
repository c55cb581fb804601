package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.jspecify.annotations.Nullable;

/** The dictionaries of the caller's subsidiary. Other requests and answers name entries by their codes. */
@Singleton
@Path("dictionaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DictionaryResource {
    private static final int LAST = 9999;

    private final Dictionaries dictionaries;

    @Inject
    public DictionaryResource(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** An entry to keep; without a place it stands last, without English words it has the Chinese ones. */
    public record Entry(
            @Nullable String zh,
            @Nullable String en,
            @Nullable Integer place,
            @Nullable Boolean offered) {}

    /** Whether people may also write what is not in the dictionary. */
    public record Rule(@Nullable Boolean otherWords) {}

    @GET
    public List<DictionaryEntries> all() {
        return dictionaries.all();
    }

    @GET
    @Path("{name}")
    public DictionaryEntries one(@PathParam("name") String name) {
        return dictionaries.of(name);
    }

    @PUT
    @Path("{name}")
    public DictionaryEntries rule(@PathParam("name") String name, Rule rule) {
        Boolean otherWords = rule.otherWords();
        if (otherWords == null) {
            throw Refused.invalid("otherWords", "dictionary_rule_missing");
        }
        return dictionaries.takeOtherWords(name, otherWords);
    }

    @PUT
    @Path("{name}/entries/{code}")
    public DictionaryEntries put(@PathParam("name") String name, @PathParam("code") String code, Entry entry) {
        String zh = entry.zh();
        if (zh == null) {
            throw Refused.invalid("zh", "dictionary_words");
        }
        String en = entry.en();
        Integer place = entry.place();
        return dictionaries.put(
                name,
                new DictionaryEntry(
                        code,
                        zh,
                        en == null ? "" : en,
                        place == null ? LAST : place,
                        entry.offered() == null || entry.offered()));
    }
}
