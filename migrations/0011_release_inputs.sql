-- What a column was made of may be noted anew where that made no difference to what is public: else it would be
-- worked out again with every import. What went out stays as it is.
grant update (inputs) on atlas.released_column to :app_role;
