-- Of its leaf a row keeps the digests, as bytes and in the leaf's order; it had the whole leaf, as JSON. Type
-- and day, the rest of it, are the row's own. What was no leaf stays what it is, for the audit to find.
create function ledger.digests_of(leaf bytea) returns bytea language plpgsql as $$
begin
    return (select coalesce(string_agg(decode(translate(digest, '-_', '+/') || '=', 'base64'), '' order by n), '')
            from jsonb_array_elements_text(convert_from(leaf, 'UTF8')::jsonb -> '_sd')
                with ordinality as found (digest, n));
exception when data_exception then
    return leaf;
end
$$;
alter table ledger.event alter column leaf type bytea using ledger.digests_of(leaf);
alter table ledger.event rename column leaf to digests;
drop function ledger.digests_of(bytea);
