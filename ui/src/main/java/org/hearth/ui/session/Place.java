package org.hearth.ui.session;

import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * A place where a person may work: a subsidiary, or headquarters for those who hold a role in the group.
 *
 * @param code what stands for it in the address
 * @param tenant the subsidiary, null for headquarters
 * @param colour its own colour, as CSS writes it
 * @param roles what the person is there
 */
public record Place(String code, @Nullable TenantId tenant, String name, String colour, List<Role> roles) {}
