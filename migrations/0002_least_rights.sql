-- What people report and what has been audited can be added to by the application, not read back: whoever
-- takes over a web process learns neither messages nor contacts. The work on reports will bring rights of its own.

do $$
begin
  -- Where one role is both, it owns the tables and must keep its rights.
  if ':app_role'::regrole = quote_ident(current_user)::regrole then
    return;
  end if;
  revoke select on platform.audit from :app_role;
  revoke select, update, delete on offers.report from :app_role;
  -- To tell a report that is sent twice from one that takes another's id.
  grant select (id, offer) on offers.report to :app_role;
end $$;
