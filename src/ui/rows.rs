//! Lists that live in the window. The model object is kept and only the rows that differ are set, so nothing flickers.

use slint::{Model, ModelRc, VecModel};
use std::rc::Rc;

/// Makes the model hold `rows`. If it is not one of ours yet, `replace` is given a new one.
pub fn fill<T: Clone + PartialEq + 'static>(current: &ModelRc<T>, rows: Vec<T>, replace: impl FnOnce(ModelRc<T>)) {
    let Some(model) = current.as_any().downcast_ref::<VecModel<T>>() else {
        replace(Rc::new(VecModel::from(rows)).into());
        return;
    };
    let wanted = rows.len();
    for (index, row) in rows.into_iter().enumerate() {
        match model.row_data(index) {
            Some(old) if old == row => {}
            Some(_) => model.set_row_data(index, row),
            None => model.push(row),
        }
    }
    while model.row_count() > wanted {
        model.remove(model.row_count() - 1);
    }
}
