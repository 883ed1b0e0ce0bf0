//! From the state to the screen.

use super::{View, Watch, action, view};
use std::io;

impl Watch {
    pub(super) fn show(&mut self) -> io::Result<()> {
        let size = self.screen.size();
        let (picture, from) = match &self.view {
            View::List(list) => {
                let (picture, from) = list.picture(&self.state, size);
                return self.screen.show(&picture, from);
            }
            View::Document(document) => (document.picture(size), self.scroll),
            View::CheckAll(all) => (all.picture(size), self.scroll),
            View::Exercise => (
                view::exercise::picture(&self.state, self.files.mode(), size),
                self.scroll,
            ),
            View::Reset => {
                let mut picture = view::exercise::picture(&self.state, self.files.mode(), size);
                let question = action::reset_question(&self.state);
                picture.bottom = vec![view::rule(size.columns)];
                picture
                    .bottom
                    .extend(view::wrapped(&question, size.columns, 0));
                (picture, self.scroll)
            }
        };
        let most = self.screen.room(&picture);
        let most = picture.middle.len().saturating_sub(most);
        self.scroll = from.min(most);
        self.shown = picture;
        self.show_again()
    }

    /// Shows the picture that was made last.
    pub(super) fn show_again(&mut self) -> io::Result<()> {
        let room = self.screen.room(&self.shown);
        let below = self.shown.middle.len().saturating_sub(self.scroll + room);
        // Of several lines at the bottom the first is the rule above them.
        if let [rule, _, ..] = &mut self.shown.bottom[..] {
            let columns = self.screen.size().columns;
            *rule = match below {
                0 => view::rule(columns),
                more => view::rule_with_more(columns, more),
            };
        }
        self.screen.show(&self.shown, self.scroll)
    }

    /// Shows how long it has been going on; everything else is as it was, and is not made again.
    pub(super) fn show_time(&mut self) -> io::Result<()> {
        match &self.view {
            View::Exercise => {
                let size = self.screen.size();
                self.shown.bottom = view::exercise::bottom(&self.state, self.files.mode(), size);
                self.show_again()
            }
            View::CheckAll(_) => self.show(),
            View::List(_) | View::Document(_) | View::Reset => Ok(()),
        }
    }
}
