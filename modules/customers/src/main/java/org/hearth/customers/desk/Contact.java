package org.hearth.customers.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A person to ask for at a customer; part of {@link Customer}. */
@Entity
@Table(name = "contact")
class Contact {
    @Id
    private long id;

    private String name = "";
    private String position = "";

    @Column(name = "phone_sealed")
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_print")
    private byte @Nullable [] phonePrint;

    @Column(name = "phone_tail")
    private @Nullable String phoneTail;

    /** For JPA. */
    protected Contact() {}

    Contact(long id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }

    void position(String newPosition, Diffs diffs) {
        position = diffs.note("position", position, newPosition);
    }

    void phone(@Nullable Sealed phone, Diffs diffs) {
        if (!Arrays.equals(phonePrint, phone == null ? null : phone.print())) {
            diffs.notePersonal("contact_phone", phoneTail, phone == null ? null : phone.tail());
            phoneSealed = phone == null ? null : phone.sealed();
            phonePrint = phone == null ? null : phone.print();
            phoneTail = phone == null ? null : phone.tail();
        }
    }
}
