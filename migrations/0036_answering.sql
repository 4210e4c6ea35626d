-- Who answers questions of citizens is named by order, as those are who look after a channel.
alter table caretaker drop constraint caretaker_channel_check;
alter table caretaker add constraint caretaker_channel_check check (channel in ('website', 'facebook', 'line', 'questions', 'other'));
