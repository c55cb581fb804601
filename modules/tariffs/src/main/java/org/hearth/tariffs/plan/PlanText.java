package org.hearth.tariffs.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PriceTerms;

/**
 * A plan as a template says it: {@code {"name", "customerKind", "validFrom", "terms"}}.
 *
 * @param terms as the database keeps them, so that equal terms are equal texts
 */
public record PlanText(String name, String customerKind, LocalDate validFrom, String terms) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 100;

    /** @throws Refused if it is not a plan with a price */
    public static PlanText read(String text) {
        try {
            JsonNode document = JSON.readTree(text);
            String name = document.path("name").asText().strip();
            String kind = document.path("customerKind").asText();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw Refused.invalid("name", "price_name");
            }
            if (!kind.equals("R") && !kind.equals("C")) {
                throw Refused.invalid("customerKind", "price_customer_kind");
            }
            if (!document.path("terms").isObject()) {
                throw Refused.invalid("terms", "price_terms_missing");
            }
            PriceTerms terms = TermsJson.of(document.path("terms"));
            TermsCheck.check(terms);
            return new PlanText(
                    name, kind, LocalDate.parse(document.path("validFrom").asText()), TermsJson.write(terms));
        } catch (DateTimeParseException e) {
            throw Refused.invalid("validFrom", "price_valid_from_missing");
        } catch (JsonProcessingException e) {
            throw Refused.invalid("value", "price_plan_form");
        }
    }

    /** The terms themselves. */
    public PriceTerms said() {
        return TermsJson.read(terms);
    }

    public static PlanText of(String name, String customerKind, LocalDate validFrom, PriceTerms terms) {
        return new PlanText(name, customerKind, validFrom, TermsJson.write(terms));
    }

    public String write() {
        try {
            ObjectNode document = JSON.createObjectNode();
            document.put("name", name);
            document.put("customerKind", customerKind);
            document.put("validFrom", validFrom.toString());
            document.set("terms", JSON.readTree(terms));
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan that cannot be written", e);
        }
    }

    /** Whether gas costs the same under both, whatever the day on which they began. */
    boolean comesTo(PlanText other) {
        return terms.equals(other.terms) && customerKind.equals(other.customerKind);
    }
}
