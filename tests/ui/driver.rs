//! A window without a display: real pixels, a clock that stands still, fingers by label. The testing interface of
//! the toolkit is preliminary, so only this file names it.

use heard::ui::AppWindow;
use i_slint_backend_testing as testing;
use i_slint_backend_testing::{AccessibleRole, ElementHandle, ElementQuery, ElementRoot};
use image::RgbaImage;
use slint::platform::{PointerEventButton, WindowEvent};
use slint::{ComponentHandle, LogicalPosition, LogicalSize};
use std::time::Duration;

/// A window of the given size, in this thread alone.
pub fn window(width: f32, height: f32) -> AppWindow {
    // The second window of a thread finds the platform set already.
    let options =
        testing::TestingBackendOptions { mock_time: true, threading: false, renderer_name: Some("software".into()) };
    let _ = slint::platform::set_platform(Box::new(testing::TestingBackend::new(options)));
    let window = AppWindow::new().unwrap();
    window.show().unwrap();
    resize(&window, width, height);
    window
}

pub fn resize(window: &AppWindow, width: f32, height: f32) {
    window.window().set_size(LogicalSize::new(width, height));
}

pub fn width(window: &AppWindow) -> f32 {
    window.window().size().to_logical(window.window().scale_factor()).width
}

/// Lets time pass: timers and animations run.
pub fn pass(time: Duration) {
    testing::mock_elapsed_time(time);
}

pub fn picture(window: &AppWindow) -> RgbaImage {
    let pixels = window.window().take_snapshot().unwrap();
    RgbaImage::from_raw(pixels.width(), pixels.height(), pixels.as_bytes().to_vec()).unwrap()
}

/// Something on the screen that says what it is.
#[derive(Clone, Debug)]
pub struct Thing {
    pub label: String,
    pub role: String,
    pub control: bool,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub checked: Option<bool>,
    pub enabled: Option<bool>,
    pub value: Option<String>,
}

/// Everything with an accessible role.
pub fn things(window: &AppWindow) -> Vec<Thing> {
    let mut things = Vec::new();
    window.root_element().visit_descendants(|element| {
        if let Some(role) = element.accessible_role() {
            things.push(thing(&element, role));
        }
        std::ops::ControlFlow::<()>::Continue(())
    });
    things
}

fn thing(element: &ElementHandle, role: AccessibleRole) -> Thing {
    let (place, size) = (element.absolute_position(), element.size());
    let control = matches!(
        role,
        AccessibleRole::Button
            | AccessibleRole::Checkbox
            | AccessibleRole::RadioButton
            | AccessibleRole::Spinbox
            | AccessibleRole::Switch
            | AccessibleRole::TextInput
            | AccessibleRole::ListItem
    );
    Thing {
        label: element.accessible_label().map(String::from).unwrap_or_default(),
        role: format!("{role:?}"),
        control,
        x: place.x,
        y: place.y,
        width: size.width,
        height: size.height,
        checked: element.accessible_checked(),
        enabled: element.accessible_enabled(),
        value: element.accessible_value().map(String::from),
    }
}

/// The one control with this label; two or none fail the test.
pub fn find(window: &AppWindow, label: &str) -> Thing {
    let mut found: Vec<Thing> =
        things(window).into_iter().filter(|thing| thing.control && thing.label == label).collect();
    assert_eq!(found.len(), 1, "controls called {label:?}: {found:?}");
    found.remove(0)
}

/// The middle of the control with this label.
pub fn middle(window: &AppWindow, label: &str) -> (f32, f32) {
    let thing = find(window, label);
    (thing.x + thing.width / 2.0, thing.y + thing.height / 2.0)
}

/// A short tap with a finger on the control with this label.
pub fn tap(window: &AppWindow, label: &str) {
    let at = middle(window, label);
    down(window, at);
    pass(Duration::from_millis(50));
    up(window, at);
}

/// What a screen reader or a switch does.
pub fn activate(window: &AppWindow, label: &str) {
    let found: Vec<ElementHandle> = ElementQuery::from_root(window)
        .match_predicate({
            let label = label.to_owned();
            move |element| element.accessible_label().is_some_and(|text| text == label.as_str())
        })
        .find_all();
    assert_eq!(found.len(), 1, "elements called {label:?}");
    found[0].invoke_accessible_default_action();
}

pub fn down(window: &AppWindow, (x, y): (f32, f32)) {
    let position = LogicalPosition::new(x, y);
    window.window().dispatch_event(WindowEvent::PointerMoved { position });
    window.window().dispatch_event(WindowEvent::PointerPressed { position, button: PointerEventButton::Left });
}

pub fn drag(window: &AppWindow, (x, y): (f32, f32)) {
    window.window().dispatch_event(WindowEvent::PointerMoved { position: LogicalPosition::new(x, y) });
}

pub fn up(window: &AppWindow, (x, y): (f32, f32)) {
    let position = LogicalPosition::new(x, y);
    window.window().dispatch_event(WindowEvent::PointerReleased { position, button: PointerEventButton::Left });
    window.window().dispatch_event(WindowEvent::PointerExited);
}

/// Presses and lifts one key, as text.
pub fn key(window: &AppWindow, text: &str) {
    window.window().dispatch_event(WindowEvent::KeyPressed { text: text.into() });
    window.window().dispatch_event(WindowEvent::KeyReleased { text: text.into() });
}

/// Turns the wheel over this point: the page goes up by so much.
pub fn scroll(window: &AppWindow, (x, y): (f32, f32), far: f32) {
    let position = LogicalPosition::new(x, y);
    window.window().dispatch_event(WindowEvent::PointerScrolled { position, delta_x: 0.0, delta_y: -far });
    pass(Duration::from_millis(400));
    window.window().dispatch_event(WindowEvent::PointerExited);
}
