package org.hearth.tenants.vault;

import java.util.List;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/** The wrapped keys in the registry, out of every subsidiary's reach. */
public final class KeyShelf {
    private final PlatformSql sql;
    private final MasterKeys masters;

    public KeyShelf(PlatformSql sql, MasterKeys masters) {
        this.sql = sql;
        this.masters = masters;
    }

    /** The keys of an owner, the youngest first; an owner that has none gets the one that follows from the master secret. */
    List<WrappedKey> of(String owner) {
        return sql.apart(handle -> {
            List<WrappedKey> keys = read(handle, owner);
            if (keys.isEmpty()) {
                put(handle, owner, 0, first(owner), 0);
                return read(handle, owner);
            }
            return keys;
        });
    }

    /** Gives an owner a new key, which seals in some seconds, and answers its number; one that was made a moment ago is answered instead. */
    public int renew(String owner) {
        of(owner);
        return sql.inTransaction(handle -> {
            lock(handle, owner);
            List<WrappedKey> keys = read(handle, owner);
            if (!keys.get(0).current()) {
                return keys.get(0).number();
            }
            int number = keys.get(0).number() + 1;
            put(handle, owner, number, DataKey.random(), KeyRing.WAIT.toSeconds());
            return number;
        });
    }

    /** Wraps every key that lies under another master secret under the current one; gives how many there were. */
    public int rewrap() {
        return sql.inTransaction(handle -> {
            List<Lying> others = handle.createQuery("select owner, number, wrapped, master from data_key"
                            + " where master <> :master order by owner, number for update")
                    .bind("master", masters.id())
                    .map((row, context) -> new Lying(
                            row.getString("owner"),
                            new WrappedKey(
                                    row.getInt("number"), row.getBytes("wrapped"), row.getString("master"), true)))
                    .list();
            for (Lying other : others) {
                String about = KeyRing.about(other.owner(), other.key().number());
                byte[] clear =
                        masters.unwrap(about, other.key().master(), other.key().wrapped());
                handle.createUpdate("update data_key set wrapped = :wrapped, master = :master"
                                + " where owner = :owner and number = :number")
                        .bind("wrapped", masters.wrap(about, clear))
                        .bind("master", masters.id())
                        .bind("owner", other.owner())
                        .bind("number", other.key().number())
                        .execute();
            }
            return others.size();
        });
    }

    private record Lying(String owner, WrappedKey key) {}

    private static void lock(Handle handle, String owner) {
        handle.createQuery("select number from data_key where owner = :owner for update")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .list();
    }

    private static List<WrappedKey> read(Handle handle, String owner) {
        return handle.createQuery(
                        "select number, wrapped, master, current_from <= clock_timestamp() as usable from data_key"
                                + " where owner = :owner order by number desc")
                .bind("owner", owner)
                .map((row, context) -> new WrappedKey(
                        row.getInt("number"),
                        row.getBytes("wrapped"),
                        row.getString("master"),
                        row.getBoolean("usable")))
                .list();
    }

    private void put(Handle handle, String owner, int number, byte[] key, long wait) {
        handle.createUpdate("insert into data_key (owner, number, wrapped, master, current_from)"
                        + " values (:owner, :number, :wrapped, :master, now() + :wait * interval '1 second')"
                        + " on conflict do nothing")
                .bind("owner", owner)
                .bind("number", number)
                .bind("wrapped", masters.wrap(KeyRing.about(owner, number), key))
                .bind("master", masters.id())
                .bind("wait", wait)
                .execute();
    }

    private byte[] first(String owner) {
        byte[] key = new byte[2 * DataKey.HALF];
        int at = 0;
        for (String purpose : List.of("seal", "print")) {
            byte[] half = masters.derived("hearth/vault/" + owner + "/" + purpose + "\u0001");
            System.arraycopy(half, 0, key, at, DataKey.HALF);
            at += DataKey.HALF;
        }
        return key;
    }

    /** The ring of a node over this shelf. */
    public KeyRing ring() {
        return new KeyRing(masters, this::of);
    }
}
